package mera.app.cli;

import java.nio.file.Path;
import mera.data.Orders;
import mera.data.Workspace;
import mera.data.document.Document;
import mera.data.document.Format;
import mera.data.document.LayoutProfile;
import mera.data.document.PdfWriter;
import mera.data.order.Order;
import mera.data.problem.Refusal;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@CommandLine.Command(name = "print", description = "приказ с приложениями в PDF, DOCX или XLSX")
final class OrderPrint extends Command.OnFile {

  @Parameters(paramLabel = "НОМЕР", description = "номер приказа в файле, например O1")
  String id = "";

  @Option(
      names = "--out",
      required = true,
      paramLabel = "ФАЙЛ",
      description = "куда записать: имя на .pdf, .docx или .xlsx")
  Path out = Path.of("");

  @Option(names = "--draft", description = "с пометкой «ПРОЕКТ» на каждом листе")
  boolean draft;

  @Option(names = "--archive", description = "PDF/A-1b для архива")
  boolean archive;

  OrderPrint(Output output) {
    super(output);
  }

  @Override
  int call(Workspace workspace) throws Refusal {
    Format format = Format.of(out, Format.values());
    if (archive && format != Format.PDF) {
      throw new Refusal(
          Refusal.Reason.IMPOSSIBLE,
          "Архивный вид бывает только у PDF: замените «" + out.getFileName() + "» на имя с .pdf.");
    }
    Order order = workspace.order(id);
    Document document = workspace.document(order);
    if (draft) {
      document = document.withWatermark("ПРОЕКТ");
    }
    Orders.of(workspace).warnings(order).forEach(output()::message);
    LayoutProfile profile = order.profile();
    if (archive) {
      PdfWriter.write(document, profile, PdfWriter.Kind.ARCHIVE, out);
    } else {
      format.write(document, profile, out);
    }
    if (json) {
      output().json(new Fields().with("id", id).with("file", out.toString()).map());
    } else {
      output().line(out.toString());
    }
    return DONE;
  }
}
