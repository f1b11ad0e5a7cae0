package mera.data.school;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mera.data.school.NameWord.Role;
import org.jspecify.annotations.Nullable;

/** Words that stand in the names of many schools, and what they mean. Lower case, «е» for «ё». */
final class NameWords {

  /** МБОУ, МКОУ, МОБУ, ГБОУ, ГАПОУ, КГБОУ, МБНОУ, ЧОУ …: whose, of which type, what. */
  private static final Pattern FORM =
      Pattern.compile("(спб)?(?<owner>м|г|ч|н|кг|ог|фг|рг)о?(?<type>[бка]?)[нсопд]{0,3}у");

  private static final Set<String> PRIVATE = Set.of("ночу", "нчоу", "ано", "анно", "аноо", "аноу");

  private static final Set<String> NO_FORMS = Set.of("году", "моду", "гну");

  private static final Map<String, Character> OWNERS =
      Map.of("муниципальн", 'м', "государственн", 'г', "федеральн", 'г', "частн", 'ч');

  private static final Map<String, Character> TYPES =
      Map.of("бюджетн", 'б', "казенн", 'к', "автономн", 'а');

  private static final Set<String> LEGAL =
      Set.of(
          "учрежден",
          "организац",
          "общеобразовательн",
          "образовательн",
          "профессиональн",
          "областн",
          "краев",
          "республиканск",
          "некоммерческ",
          "типовое",
          "типов");

  private static final Map<String, Role> SETTLEMENTS =
      Map.ofEntries(
          Map.entry("г", Role.TOWN),
          Map.entry("гор", Role.TOWN),
          Map.entry("город", Role.TOWN),
          Map.entry("города", Role.TOWN),
          Map.entry("городе", Role.TOWN),
          Map.entry("пгт", Role.TOWN),
          Map.entry("рп", Role.TOWN),
          Map.entry("кп", Role.TOWN),
          Map.entry("с", Role.VILLAGE),
          Map.entry("село", Role.VILLAGE),
          Map.entry("села", Role.VILLAGE),
          Map.entry("селе", Role.VILLAGE),
          Map.entry("д", Role.VILLAGE),
          Map.entry("дер", Role.VILLAGE),
          Map.entry("деревня", Role.VILLAGE),
          Map.entry("деревни", Role.VILLAGE),
          Map.entry("деревне", Role.VILLAGE),
          Map.entry("п", Role.SETTLEMENT),
          Map.entry("пос", Role.SETTLEMENT),
          Map.entry("поселок", Role.SETTLEMENT),
          Map.entry("поселка", Role.SETTLEMENT),
          Map.entry("поселке", Role.SETTLEMENT),
          Map.entry("ст", Role.VILLAGE),
          Map.entry("станица", Role.VILLAGE),
          Map.entry("станицы", Role.VILLAGE),
          Map.entry("станице", Role.VILLAGE),
          Map.entry("станция", Role.VILLAGE),
          Map.entry("станции", Role.VILLAGE),
          Map.entry("х", Role.VILLAGE),
          Map.entry("хут", Role.VILLAGE),
          Map.entry("хутор", Role.VILLAGE),
          Map.entry("хутора", Role.VILLAGE),
          Map.entry("хуторе", Role.VILLAGE),
          Map.entry("аул", Role.VILLAGE),
          Map.entry("аула", Role.VILLAGE),
          Map.entry("улус", Role.VILLAGE),
          Map.entry("слобода", Role.VILLAGE),
          Map.entry("слободы", Role.VILLAGE));

  private static final Map<String, SchoolKind> KINDS =
      Map.ofEntries(
          Map.entry("сош", SchoolKind.SECONDARY),
          Map.entry("сосш", SchoolKind.SECONDARY),
          Map.entry("ссш", SchoolKind.SECONDARY),
          Map.entry("сш", SchoolKind.SECONDARY),
          Map.entry("ооош", SchoolKind.BASIC),
          Map.entry("оош", SchoolKind.BASIC),
          Map.entry("нош", SchoolKind.PRIMARY),
          Map.entry("нш", SchoolKind.PRIMARY),
          Map.entry("оц", SchoolKind.CENTRE),
          Map.entry("цо", SchoolKind.CENTRE),
          Map.entry("всош", SchoolKind.EVENING),
          Map.entry("осош", SchoolKind.EVENING),
          Map.entry("дс", SchoolKind.KINDERGARTEN),
          Map.entry("техникум", SchoolKind.COLLEGE),
          Map.entry("колледж", SchoolKind.COLLEGE));

  /** Stems that say the kind. */
  private static final Map<String, SchoolKind> KIND_STEMS =
      Map.ofEntries(
          Map.entry("лиц", SchoolKind.LYCEUM),
          Map.entry("лице", SchoolKind.LYCEUM),
          Map.entry("гимнази", SchoolKind.GYMNASIUM),
          Map.entry("прогимнази", SchoolKind.PRIMARY),
          Map.entry("кадетск", SchoolKind.CADETS),
          Map.entry("интернат", SchoolKind.BOARDING),
          Map.entry("коррекционн", SchoolKind.SPECIAL),
          Map.entry("вечерн", SchoolKind.EVENING),
          Map.entry("сменн", SchoolKind.EVENING),
          Map.entry("колледж", SchoolKind.COLLEGE),
          Map.entry("техникум", SchoolKind.COLLEGE),
          Map.entry("училищ", SchoolKind.COLLEGE),
          Map.entry("начальн", SchoolKind.PRIMARY),
          Map.entry("основн", SchoolKind.BASIC),
          Map.entry("средн", SchoolKind.SECONDARY));

  private static final Set<String> SAY_NOTHING =
      Set.of(
          "в",
          "на",
          "и",
          "при",
          "по",
          "для",
          "со",
          "от",
          "из",
          "его",
          "нет",
          "общ",
          "структурное",
          "имени",
          "им",
          "ул",
          "улица",
          "российской",
          "федерации",
          "рф",
          "россии",
          "овз",
          "класс",
          "вид",
          "вида",
          "типа",
          "имеющая",
          "имеющих",
          "обучающихся",
          "воспитанников");

  /** Beginnings of the words that say what is taught to whom. */
  private static final List<String> EXPLAINS =
      List.of(
          "углубл",
          "изучен",
          "отдельн",
          "предмет",
          "класс",
          "кадетск",
          "дошкольн",
          "обучен",
          "отделен",
          "огранич",
          "возможност",
          "здоров",
          "приоритет",
          "осуществл",
          "родн",
          "русск",
          "преподав",
          "повышен",
          "уровн",
          "казач",
          "направлен",
          "развити",
          "деятельност",
          "воспит",
          "обучающ",
          "цикл",
          "профил",
          "гуманитарн",
          "этнокультурн",
          "групп");

  /** Words that are long enough for a slip to be seen. */
  private static final List<String> OFTEN =
      List.of(
          "муниципальное",
          "государственное",
          "бюджетное",
          "казенное",
          "автономное",
          "общеобразовательное",
          "общеобразовательная",
          "образовательное",
          "образовательный",
          "учреждение",
          "средняя",
          "основная",
          "начальная",
          "гимназия",
          "интернат",
          "вечерняя",
          "коррекционная");

  private static final Set<String> TITLES =
      Set.of(
          "геро",
          "советск",
          "союз",
          "росс",
          "российск",
          "федерац",
          "труд",
          "социалистическ",
          "кавалер",
          "полн",
          "орден",
          "слав",
          "дважд",
          "почетн",
          "гражданин",
          "заслуженн",
          "учител",
          "народн",
          "писател",
          "поэт",
          "академик",
          "генерал",
          "майор",
          "полковник",
          "лейтенант",
          "капитан",
          "маршал",
          "летчик",
          "космонавт",
          "гвард",
          "сержант",
          "рядов",
          "воин",
          "участник",
          "велик",
          "отечественн",
          "войн",
          "подполковник",
          "отечеств");

  private static final Set<String> AFTER_ANNIVERSARY =
      Set.of(
          "лет",
          "летия",
          "летие",
          "летию",
          "го",
          "я",
          "й",
          "годовщины",
          "мая",
          "октября",
          "февраля",
          "января",
          "марта",
          "вида",
          "классов",
          "армии",
          "съезда",
          "дивизии",
          "год",
          "года",
          "г",
          "корпус");

  private NameWords() {}

  /** The legal form that the word abbreviates: «мб» for «МБОУ»; empty when it is none. */
  static Optional<String> form(String word) {
    if (PRIVATE.contains(word)) {
      return Optional.of("ч");
    }
    if (word.length() < 3 || !word.endsWith("у") || NO_FORMS.contains(word)) {
      return Optional.empty();
    }
    Matcher form = FORM.matcher(word);
    if (!form.matches()) {
      return Optional.empty();
    }
    String owner = form.group("owner");
    return Optional.of(
        (owner.equals("м") ? "м" : owner.equals("ч") || owner.equals("н") ? "ч" : "г")
            + form.group("type"));
  }

  /** Whose school it is, by the stem of a full word; null: the word does not say. */
  static @Nullable Character owner(String word, String stem) {
    return word.startsWith("негосударственн") ? Character.valueOf('ч') : OWNERS.get(stem);
  }

  /** Budgetary, treasury, autonomous, by the stem of a full word; null: the word does not say. */
  static @Nullable Character type(String stem) {
    return TYPES.get(stem);
  }

  static boolean isLegal(String stem) {
    return LEGAL.contains(stem) || stem.startsWith("негосударственн");
  }

  /** A word that a settlement's name follows; null: none. */
  static @Nullable Role settlement(String word) {
    return SETTLEMENTS.get(word);
  }

  static @Nullable SchoolKind kind(String word) {
    SchoolKind kind = KINDS.get(word);
    return kind == null && word.length() > 4 ? KIND_STEMS.get(Stem.of(word)) : kind;
  }

  static boolean isSchool(String word) {
    return word.equals("шк")
        || word.equals("школа")
        || word.equals("школы")
        || word.equals("школе")
        || word.equals("школой");
  }

  static boolean isBranch(String word) {
    return word.startsWith("филиал")
        || word.equals("сп")
        || word.startsWith("структурн")
        || word.startsWith("подразделени");
  }

  /** Says nothing of which school it is. */
  static boolean saysNothing(String word) {
    return SAY_NOTHING.contains(word) || explains(word);
  }

  /** «с углублённым изучением»: the preposition, not a village. */
  static boolean explains(String word) {
    for (String beginning : EXPLAINS) {
      if (word.startsWith(beginning)) {
        return true;
      }
    }
    return false;
  }

  /** «Мунциипальное», «срдняя»: the word that was meant; else the word itself. */
  static String meant(String word) {
    if (word.length() < 6) {
      return word;
    }
    for (String often : OFTEN) {
      boolean near = word.charAt(0) == often.charAt(0) && !word.equals(often);
      if (near && Math.abs(word.length() - often.length()) <= 1 && Alike.isSlip(word, often)) {
        return often;
      }
    }
    return word;
  }

  static boolean isTitle(String stem) {
    return TITLES.contains(stem);
  }

  /** «40 лет Победы»: the digits before this word are no number of a school. */
  static boolean isAnniversary(String word) {
    return AFTER_ANNIVERSARY.contains(word);
  }
}
