package mera.app.party;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import mera.app.text.Search;
import mera.data.Directory;
import mera.data.Directory.Entry;
import mera.data.Workspace;
import mera.data.identify.SchoolList;
import mera.data.school.School;

/**
 * The directory as the working file is now.
 *
 * @param lists approved lists that groups can be made of
 * @param schools the register of schools
 */
record PartyPicture(Directory.View view, List<SchoolList> lists, List<School> schools) {

  static PartyPicture of(Workspace workspace) {
    return new PartyPicture(workspace.directory().view(), workspace.lists(), workspace.schools());
  }

  Optional<Entry> entry(String key) {
    return view.entries().stream().filter(one -> one.key().equals(key)).findFirst();
  }

  /** Everybody but this one, by the alphabet. */
  List<Entry> others(String key) {
    return view.entries().stream()
        .filter(one -> !one.key().equals(key))
        .sorted(Comparator.comparing(one -> Search.folded(one.party().name())))
        .toList();
  }

  /** Title of an approved list; its id where the list is gone. */
  String listTitle(String id) {
    return lists.stream()
        .filter(list -> id.equals(list.id()))
        .map(SchoolList::title)
        .findFirst()
        .orElse(Objects.toString(id));
  }

  /** How many questions the analyst has to answer. */
  int questions() {
    return view.unclaimed().size() + view.guessed().size();
  }
}
