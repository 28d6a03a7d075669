package org.taqwim.calendar;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The comment that a calendar's table or class begins with, as Markdown: sentences that say what it
 * is, then what follows the words Era, Months, Leap rule, Range, Drift and Source. Of calendars
 * that share a class, a paragraph that begins with a calendar's name in {@code code} and a colon is
 * that calendar's alone.
 */
final class SourceComment {

  private static final Path RESOURCES =
      Path.of("src", "main", "resources", "org", "taqwim", "calendar", "system");
  private static final Path CLASSES = Path.of("src", "main", "java");

  private static final Pattern LABEL =
      Pattern.compile("(?:^|(?<=[.!] ))((?:Era|Month|Leap|Range|Drift|Source)[a-z, ]*): ");

  private static final Pattern CODE = Pattern.compile("\\{@code ([^}]*)}");
  private static final Pattern LINK = Pattern.compile("\\{@link(?:plain)? ([^ }]*)(?: ([^}]*))?}");

  private static final Pattern OWN = Pattern.compile("`([^`]+)`: (.*)");

  /** What the calendar is, without the full stop. */
  private final String sentence;

  private final List<String> paragraphs;

  private SourceComment(String sentence, List<String> paragraphs) {
    this.sentence = sentence;
    this.paragraphs = paragraphs;
  }

  static SourceComment of(CalendarSystem calendar) {
    Path table = RESOURCES.resolve(calendar.id() + ".txt");
    if (Files.exists(table)) {
      List<String> paragraphs = ofTable(read(table));
      return new SourceComment(firstSentence(paragraphs.get(0)), paragraphs);
    }
    Class<?> type = calendar.getClass();
    while (type.getEnclosingClass() != null) {
      type = type.getEnclosingClass();
    }
    return ofClass(
        calendar, ofClass(read(CLASSES.resolve(type.getName().replace('.', '/') + ".java"))));
  }

  /** What a class says of all its calendars gives way to what is said of one. */
  private static SourceComment ofClass(CalendarSystem calendar, List<String> ofAll) {
    List<String> paragraphs = new ArrayList<>();
    String sentence = null;
    for (String paragraph : ofAll) {
      Matcher own = OWN.matcher(paragraph);
      if (!own.matches()) {
        paragraphs.add(paragraph);
      } else if (own.group(1).equals(calendar.id())) {
        String text = own.group(2).substring(0, 1).toUpperCase(Locale.ROOT);
        text += own.group(2).substring(1);
        sentence = sentence == null ? firstSentence(text) : sentence;
        paragraphs.add(text);
      }
    }
    if (SpecifiedCalendar.is(calendar)) {
      sentence = new SpecifiedCalendar(calendar).sentence();
      paragraphs.set(0, sentence + ".");
    } else if (sentence != null) {
      paragraphs.remove(0);
    }
    return new SourceComment(
        sentence == null ? firstSentence(paragraphs.get(0)) : sentence, paragraphs);
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Of the first paragraph, the first sentence: the rest is about the file. */
  private static List<String> ofTable(String text) {
    StringBuilder comment = new StringBuilder();
    text.lines()
        .takeWhile(line -> line.startsWith("#"))
        .forEach(line -> comment.append(line.substring(1).strip()).append('\n'));
    List<String> paragraphs = paragraphs(comment.toString(), "\n\n");
    String first = paragraphs.get(0);
    int end = first.indexOf(". ");
    paragraphs.set(
        0, (end < 0 ? first : first.substring(0, end + 1)).replace(": month lengths.", "."));
    return paragraphs;
  }

  private static List<String> ofClass(String text) {
    int from = text.indexOf("/**");
    int to = text.indexOf("*/", from);
    if (from < 0 || from > text.indexOf(" class ")) {
      throw new IllegalStateException("A calendar's class has no comment: " + text);
    }
    String comment =
        text.substring(from + 3, to)
            .lines()
            .map(line -> line.strip().replaceFirst("^\\* ?", ""))
            .collect(Collectors.joining("\n"));
    List<String> paragraphs = paragraphs(comment, "<p>");
    paragraphs.replaceAll(SourceComment::withoutTags);
    return paragraphs;
  }

  private static List<String> paragraphs(String text, String separator) {
    List<String> paragraphs = new ArrayList<>();
    for (String paragraph : text.split(separator, -1)) {
      if (!paragraph.isBlank()) {
        paragraphs.add(paragraph.strip().replaceAll("\\s+", " "));
      }
    }
    return paragraphs;
  }

  /** A link to a calendar's class becomes one to its page. */
  private static String withoutTags(String text) {
    String withCode = CODE.matcher(text).replaceAll(code -> "`" + quoted(code.group(1)) + "`");
    return LINK.matcher(withCode)
        .replaceAll(
            link -> {
              String label = link.group(2) != null ? link.group(2) : link.group(1);
              return quoted(
                  Calendars.all().stream()
                      .filter(c -> c.getClass().getSimpleName().equals(link.group(1)))
                      .findFirst()
                      .map(c -> "[`" + c + "`](" + c + ".md)")
                      .orElse("`" + label.replaceFirst("^#", "").replace('#', '.') + "`"));
            })
        .replaceAll("</?[a-z]+>", "");
  }

  private static String quoted(String replacement) {
    return Matcher.quoteReplacement(replacement.strip());
  }

  /** Without the full stop; that of an initial does not end it. */
  private static String firstSentence(String paragraph) {
    return paragraph.replaceFirst("(?<! [A-Z])\\.(?: .*)?$", "");
  }

  /** What the calendar is, in a sentence without its full stop. */
  String sentence() {
    return sentence;
  }

  String markdown() {
    StringBuilder text = new StringBuilder();
    for (String paragraph : paragraphs) {
      Matcher label = LABEL.matcher(paragraph);
      if (!label.find()) {
        text.append(text.isEmpty() ? "" : "\n").append(paragraph).append('\n');
        continue;
      }
      text.append(text.isEmpty() ? "" : "\n");
      if (label.start() > 0) {
        text.append(paragraph.substring(0, label.start()).strip()).append("\n\n");
      }
      String name = label.group(1);
      int from = label.end();
      while (label.find()) {
        item(text, name, paragraph.substring(from, label.start()));
        name = label.group(1);
        from = label.end();
      }
      item(text, name, paragraph.substring(from));
    }
    return text.toString();
  }

  private static void item(StringBuilder text, String name, String value) {
    text.append("- **").append(name).append("**: ").append(value.strip()).append('\n');
  }
}
