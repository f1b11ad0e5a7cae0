package mera.data.training;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import mera.data.result.Outcome;
import mera.data.school.School;

/**
 * The fictional region that ships with the program: 60 invented schools, two years of ВПР in the
 * layouts an office has. Everything follows from a fixed seed; no row comes from a real export.
 */
public final class TrainingRegion {

  /** Name of the region. */
  public static final String NAME = "Лесогорская область";

  private static final int REGION = 98;
  private static final int EARLIER = 2024;
  private static final int LATER = 2025;

  private final Path folder;
  private final List<TrainingSchool> schools;
  private final List<Plan> plans;
  private final List<Outcome> outcomes = new ArrayList<>();
  private final List<Path> files = new ArrayList<>();

  private TrainingRegion(Path folder, int copies, int percent) {
    this.folder = folder;
    this.schools = new ArrayList<>();
    for (int copy = 0; copy < copies; copy++) {
      schools.addAll(TrainingSchools.of(REGION - copy));
    }
    this.plans = schools.stream().map(school -> new Plan(school, percent)).toList();
  }

  /**
   * Writes the register, the scales, the 20 files of works, the context data and the risk profiles.
   *
   * @param folder is made if it is not there; files of the same names are overwritten
   * @return the exact counts behind the files
   */
  public static Truth write(Path folder) throws IOException {
    return new TrainingRegion(folder, 1, 100).write();
  }

  /**
   * Writes a region of many schools in the same layouts, to measure time and memory: 10 copies at
   * 160 per cent give 570 schools with works and about 25 000 rows a work.
   *
   * @param copies of the 60 schools, under codes of their own; 1…80
   * @param percent size of the parallels, 100 as in the training region
   */
  public static Truth writeLarge(Path folder, int copies, int percent) throws IOException {
    return new TrainingRegion(folder, copies, percent).write();
  }

  private Truth write() throws IOException {
    List<Paper> papers = new ArrayList<>(Paper.of(EARLIER));
    papers.addAll(Paper.of(LATER));
    RegisterBook.write(file("Реестр школ.xlsx"), schools);
    ScaleBook.write(file("Шкалы ВПР.xlsx"), papers);
    for (Paper paper : papers) {
      List<SchoolPupils> rows = drawn(paper);
      if (paper.work().year() == EARLIER) {
        CollectionForm.write(
            file("ВПР " + EARLIER + "/" + CollectionForm.fileName(paper)), paper, rows);
      } else {
        IndividualResults.write(
            file("ВПР " + LATER + "/" + IndividualResults.fileName(paper)), paper, rows);
      }
    }
    ContextBook.write(file("Контекстные данные " + LATER + ".xlsx"), plans);
    RiskBook.write(file("Рисковые профили " + LATER + ".xlsx"), schools);
    Map<String, Role> roles = new LinkedHashMap<>();
    schools.forEach(school -> roles.put(school.school().code(), school.role()));
    List<School> register = schools.stream().map(TrainingSchool::school).toList();
    return new Truth(register, outcomes, roles, files);
  }

  private List<SchoolPupils> drawn(Paper paper) {
    List<SchoolPupils> rows = new ArrayList<>();
    for (int i = 0; i < schools.size(); i++) {
      if (schools.get(i).writes()) {
        SchoolPupils pupils = new SchoolPupils(schools.get(i), plans.get(i).pupils(paper));
        outcomes.add(Truth.counted(paper.scale(), pupils));
        rows.add(pupils);
      }
    }
    return rows;
  }

  private Path file(String name) {
    Path file = folder.resolve(name);
    files.add(file);
    return file;
  }
}
