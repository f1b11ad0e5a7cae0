package mera.data;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import mera.data.ImportRequest.Unmatched;
import mera.data.ingest.Reading;
import mera.data.problem.Refusal;
import mera.data.school.Alias;
import mera.data.school.Decision;
import mera.data.school.Match;
import mera.data.school.Matching;
import mera.data.school.Mention;
import mera.data.school.School;

/**
 * Files that were read and are not stored yet: what is stored later is exactly this, nothing is
 * read again.
 *
 * @param position state of the working file that the schools were looked for in
 * @param files as read: results carry the keys of the mentions
 * @param register the schools that are known, those of a register among the files included
 * @param mentions key → the school as the first file names it, in the order of the files
 * @param matches key → which school of the register it is
 */
public record Preview(
    long position,
    List<Reading> files,
    SequencedMap<String, School> register,
    SequencedMap<String, Mention> mentions,
    Map<String, Match> matches) {

  public Preview {
    files = List.copyOf(files);
    register = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(register));
    mentions = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(mentions));
    matches = Map.copyOf(matches);
  }

  static Preview of(
      long position, List<Reading> files, Collection<School> schools, Collection<Alias> aliases) {
    SequencedMap<String, School> register = new LinkedHashMap<>();
    schools.forEach(school -> register.put(school.code(), school));
    List<Alias> names = new ArrayList<>(aliases);
    for (Reading reading : files) {
      for (School school : reading.schools()) {
        School before = register.get(school.code());
        register.put(school.code(), before == null ? school : before.renewed(school));
        if (before != null && !before.name().equals(school.name())) {
          names.add(new Alias(before.name(), before.municipality(), school.code()));
        }
      }
    }
    SequencedMap<String, Mention> mentions = new LinkedHashMap<>();
    files.forEach(
        reading -> reading.mentioned().forEach(one -> mentions.putIfAbsent(one.key(), one)));
    Matching matching = Matching.of(register.values(), names);
    Map<String, Match> matches = new LinkedHashMap<>();
    mentions.forEach((key, mention) -> matches.put(key, matching.match(mention)));
    return new Preview(position, files, register, mentions, matches);
  }

  /** Which school of the register a mention of the files is. */
  public Match match(Mention mention) {
    return matches.getOrDefault(mention.key(), new Match.None());
  }

  /** What storing it with these decisions would leave: the report of an import without an entry. */
  public ImportReport report(Map<String, Decision> decisions, Unmatched unmatched) throws Refusal {
    return Linking.of(this, decisions, unmatched).report();
  }
}
