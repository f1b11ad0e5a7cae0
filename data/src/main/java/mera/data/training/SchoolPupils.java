package mera.data.training;

import java.util.List;

/** The rows of one school in one work, in the order of the codes. */
record SchoolPupils(TrainingSchool school, List<Pupil> pupils) {

  SchoolPupils {
    pupils = List.copyOf(pupils);
  }

  /** Number of classes. */
  int groups() {
    return pupils.stream().mapToInt(Pupil::group).max().orElse(0);
  }
}
