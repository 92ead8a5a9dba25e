package nl.buurtpunt.kiosk.letter;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.buurtpunt.kiosk.guide.Guide;
import nl.buurtpunt.kiosk.guide.Language;

/// Finds in a letter what looks like a phone number, an e-mail address, an address or a name. The words
/// that people say before their name, and those that streets are called, are content of the city in
/// each of its languages.
final class Hints {
    private static final Pattern DATE = Pattern.compile("\\b\\d{1,2}[-/.]\\d{1,2}[-/.]\\d{2,4}\\b");
    private static final Pattern PHONE = Pattern.compile("(?<![\\d])(?:\\+|0)(?:[ ().\\-/]{0,2}\\d){8,14}(?!\\d)");
    private static final Pattern EMAIL =
            Pattern.compile("[\\p{L}\\d._%+-]+@[\\p{L}\\d-]+(?:\\.[\\p{L}\\d-]+)*\\.\\p{L}{2,}");

    /// With small letters after a blank it may be a year and the next word.
    private static final Pattern POSTCODE =
            Pattern.compile("(?<!\\d)[1-9]\\d{3}(?: ?[A-Z]{2}|[a-z]{2})(?![\\p{L}\\d])");

    private final Pattern streets;
    private final Pattern names;

    Hints(Guide guide) {
        String streetWords = words(guide, "letter.street-words");
        this.streets = Pattern.compile("(?:" + streetWords + ")(?!\\p{L})[ :]+(?:\\p{L}+ )?\\d{1,4}(?!\\d)"
                + "|(?<!\\d)\\d{1,4}[a-z]? (?:\\p{L}+ ){1,2}(?:" + streetWords + ")(?!\\p{L})");
        this.names = Pattern.compile("(?<!\\p{L})(?:" + words(guide, "letter.name-words") + ")[: ]+\\p{L}");
    }

    Set<Hint> in(String letter) {
        String text = digits(letter);
        String small = text.toLowerCase(Locale.ROOT);
        Set<Hint> found = EnumSet.noneOf(Hint.class);
        if (PHONE.matcher(DATE.matcher(text).replaceAll(" x ")).find()) {
            found.add(Hint.PHONE);
        }
        if (EMAIL.matcher(text).find()) {
            found.add(Hint.EMAIL);
        }
        if (POSTCODE.matcher(text).find() || streets.matcher(small).find()) {
            found.add(Hint.ADDRESS);
        }
        if (names.matcher(small).find()) {
            found.add(Hint.NAME);
        }
        return found;
    }

    /// Numbers in any script, as the patterns have them.
    private static String digits(String letter) {
        StringBuilder all = new StringBuilder(letter.length());
        letter.codePoints().forEach(c -> {
            if (Character.isDigit(c)) {
                all.append(Character.digit(c, 10));
            } else {
                all.appendCodePoint(c);
            }
        });
        return all.toString();
    }

    /// Of all languages: who reads one may write another.
    private static String words(Guide guide, String key) {
        return guide.city().languages().stream()
                .flatMap(language -> Arrays.stream(said(guide, key, language).split("\\|")))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .distinct()
                .map(word -> Pattern.quote(word.toLowerCase(Locale.ROOT)))
                .collect(Collectors.joining("|"));
    }

    private static String said(Guide guide, String key, Language language) {
        return guide.sentences().say(key, language).text();
    }
}
