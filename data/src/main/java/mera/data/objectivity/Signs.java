package mera.data.objectivity;

import java.util.List;

/** Looks for the signs of one group in one work; what belongs to the region is computed once. */
interface Signs {

  /** The signs of the group for one school, found or not. */
  List<Sign> of(Evidence school);
}
