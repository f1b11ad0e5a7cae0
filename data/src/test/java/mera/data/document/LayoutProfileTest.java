package mera.data.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import mera.data.document.Document.Orientation;
import mera.data.document.LayoutProfile.Margins;
import mera.data.document.LayoutProfile.NumberPlace;
import mera.data.document.LayoutProfile.PageNumber;
import org.junit.jupiter.api.Test;

class LayoutProfileTest {

  @Test
  void theStandardProfileFollowsTheStateStandard() {
    LayoutProfile profile = LayoutProfile.standard();
    assertThat(profile.name()).isEqualTo("ГОСТ Р 7.0.97-2025");
    assertThat(profile.margins(Orientation.PORTRAIT)).isEqualTo(new Margins(20, 10, 20, 20));
    assertThat(profile.bodySize()).isEqualTo(14);
    assertThat(profile.tableSize()).isEqualTo(12);
    assertThat(profile.paragraphIndent()).isEqualTo(12.5);
    assertThat(profile.cornerWidth()).isLessThanOrEqualTo(80);
    assertThat(profile.pageNumber())
        .isEqualTo(new PageNumber(NumberPlace.TOP_CENTER, 2, 10, 12, false));
  }

  @Test
  void aProfileWhoseFloorIsAboveItsTableSizeIsNotRead() {
    assertThatThrownBy(() -> changed("floorSize: 10", "floorSize: 13"))
        .isInstanceOf(ValueInstantiationException.class);
  }

  /** The standard profile with one line of its YAML exchanged. */
  static LayoutProfile changed(String line, String instead) throws IOException {
    try (InputStream in =
        Objects.requireNonNull(LayoutProfile.class.getResourceAsStream("profile/gost-2025.yaml"))) {
      String yaml = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      assertThat(yaml).contains(line);
      return LayoutProfile.read(
          new ByteArrayInputStream(yaml.replace(line, instead).getBytes(StandardCharsets.UTF_8)));
    }
  }
}
