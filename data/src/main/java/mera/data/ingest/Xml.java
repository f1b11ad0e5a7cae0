package mera.data.ingest;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import mera.data.problem.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * A part of a workbook, event by event. Names are compared without their namespaces, which differ
 * between producers. Document types, entities and nesting that no workbook has are refused.
 */
final class Xml implements AutoCloseable {

  private static final int DEEPEST = 200;

  /** Excel writes 32 767 characters at most. */
  private static final int LONGEST = 1_000_000;

  private static final XMLInputFactory FACTORY = factory();

  private final String name;
  private final Limits limits;
  private final InputStream bytes;
  private final XMLStreamReader reader;
  private int depth;
  private char[] chars = new char[256];
  private int length;

  private Xml(String name, Limits limits, InputStream bytes, XMLStreamReader reader) {
    this.name = name;
    this.limits = limits;
    this.bytes = bytes;
    this.reader = reader;
  }

  private static XMLInputFactory factory() {
    XMLInputFactory factory = new InputFactoryImpl();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, false);
    return factory;
  }

  /**
   * @param part name of the part in the workbook
   */
  static Xml open(Parts parts, String part, Limits limits) throws Refusal {
    InputStream bytes = null;
    try {
      bytes = new Marked(parts.open(part));
      return new Xml(parts.name(), limits, bytes, FACTORY.createXMLStreamReader(bytes));
    } catch (IOException | XMLStreamException | RuntimeException e) {
      close(bytes);
      throw Sentences.damaged(parts.name(), e);
    }
  }

  private static void close(@Nullable InputStream bytes) {
    try {
      if (bytes != null) {
        bytes.close();
      }
    } catch (IOException e) {
      // Nothing more is read of it.
    }
  }

  /** Time goes by without an event: see {@link Limits#step}. */
  void step() throws Refusal {
    limits.step();
  }

  /** The next event, as in {@link XMLStreamConstants}. */
  int next() throws Refusal {
    limits.step();
    try {
      int event = reader.next();
      if (event == XMLStreamConstants.START_ELEMENT) {
        depth++;
      } else if (event == XMLStreamConstants.END_ELEMENT) {
        depth--;
      }
      boolean foreign =
          event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE;
      if (foreign || depth > DEEPEST) {
        throw Sentences.hostileXml(name);
      }
      return event;
    } catch (XMLStreamException | RuntimeException e) {
      throw Sentences.damaged(name, e);
    }
  }

  /** Goes to the next start or end of an element; false at the end of the part. */
  boolean nextTag() throws Refusal {
    int event = next();
    while (event != XMLStreamConstants.START_ELEMENT && event != XMLStreamConstants.END_ELEMENT) {
      if (event == XMLStreamConstants.END_DOCUMENT) {
        return false;
      }
      event = next();
    }
    return true;
  }

  boolean isStart() {
    return reader.getEventType() == XMLStreamConstants.START_ELEMENT;
  }

  /** Does an element of this name start here? */
  boolean isStart(String local) {
    return isStart() && reader.getLocalName().equals(local);
  }

  /** Does an element of this name end here? */
  boolean isEnd(String local) {
    return reader.getEventType() == XMLStreamConstants.END_ELEMENT
        && reader.getLocalName().equals(local);
  }

  /** Name of the element without its prefix. */
  String local() {
    return reader.getLocalName();
  }

  /** How many elements are open, the one that starts or has just ended here not counted. */
  int depth() {
    return isStart() ? depth - 1 : depth;
  }

  /** The attribute of the element that starts here; null without it. */
  @Nullable String attribute(String local) {
    for (int i = 0; i < reader.getAttributeCount(); i++) {
      if (reader.getAttributeLocalName(i).equals(local)) {
        return reader.getAttributeValue(i);
      }
    }
    return null;
  }

  int attributeCount() {
    return reader.getAttributeCount();
  }

  String attributeName(int index) {
    return reader.getAttributeLocalName(index);
  }

  String attributeValue(int index) {
    return reader.getAttributeValue(index);
  }

  /** A whole number; {@code without} where there is none or it is none. */
  int attribute(String local, int without) {
    String value = attribute(local);
    int number = value == null ? Line.EMPTY : Cells.whole(value);
    return number < 0 ? without : number;
  }

  /** Passes over the element that starts here, with all it holds. */
  void skip() throws Refusal {
    int outside = depth - 1;
    while (depth > outside) {
      end(next());
    }
  }

  /** Reads what is left; a part that is torn further down is torn. */
  void finish() throws Refusal {
    int event = reader.getEventType();
    while (event != XMLStreamConstants.END_DOCUMENT) {
      event = next();
    }
  }

  private void end(int event) throws Refusal {
    if (event == XMLStreamConstants.END_DOCUMENT) {
      throw Sentences.damaged(name, new XMLStreamException("unexpected end"));
    }
  }

  /** Takes the text of the element that starts here and of all elements in it. */
  void collect() throws Refusal {
    length = 0;
    int outside = depth - 1;
    while (depth > outside) {
      int event = next();
      end(event);
      if (isCharacters(event)) {
        append();
      }
    }
  }

  static boolean isCharacters(int event) {
    return event == XMLStreamConstants.CHARACTERS
        || event == XMLStreamConstants.CDATA
        || event == XMLStreamConstants.SPACE;
  }

  /** Forgets the collected text. */
  void startText() {
    length = 0;
  }

  /** Adds the characters of this event to the collected text. */
  void append() throws Refusal {
    try {
      int more = reader.getTextLength();
      room(more);
      System.arraycopy(reader.getTextCharacters(), reader.getTextStart(), chars, length, more);
      length += more;
    } catch (RuntimeException e) {
      // Characters are decoded only when they are asked for.
      throw Sentences.damaged(name, e);
    }
  }

  void append(char c, int times) throws Refusal {
    room(times);
    Arrays.fill(chars, length, length + times, c);
    length += times;
  }

  private void room(int more) throws Refusal {
    if (more > LONGEST || length + more > LONGEST) {
      throw Sentences.longCell(name);
    }
    if (length + more > chars.length) {
      chars = Arrays.copyOf(chars, Math.max(2 * chars.length, length + more));
    }
  }

  int length() {
    return length;
  }

  /** The collected text. */
  String text() {
    return new String(chars, 0, length);
  }

  /** The collected text as a whole number of at most nine digits; −1 if it is anything else. */
  int digits() {
    if (length == 0 || length > 9) {
      return -1;
    }
    int number = 0;
    for (int i = 0; i < length; i++) {
      int digit = chars[i] - '0';
      if (digit < 0 || digit > 9) {
        return -1;
      }
      number = 10 * number + digit;
    }
    return number;
  }

  @Override
  public void close() {
    try {
      reader.close();
    } catch (XMLStreamException e) {
      // Nothing more is read of it.
    }
    close(bytes);
  }

  /** Bytes that look like markup: a single name or attribute of megabytes is no workbook's. */
  private static final class Marked extends FilterInputStream {

    private static final int MOST = 16 << 20;
    private int since;

    Marked(InputStream bytes) {
      super(bytes);
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] buffer, int offset, int count) throws IOException {
      int read = super.read(buffer, offset, count);
      int at = offset + read - 1;
      while (at >= offset && buffer[at] != '>') {
        at--;
      }
      since = at >= offset ? 0 : since + Math.max(0, read);
      if (since > MOST) {
        throw new IOException("no markup");
      }
      return read;
    }
  }
}
