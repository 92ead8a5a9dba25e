package nl.buurtpunt.server.guide;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What holds for every text a resident reads, in every language. A phone number in a sentence would be wrong in four
/// languages the day it changes, so it belongs in a contact; only numbers of three digits (112, 113, 144) are names as
/// much as numbers and may stand in a text.
final class TextRules {
    private static final String DIGIT = "[0-9\u0660-\u0669\u06F0-\u06F9]";
    private static final Pattern DATE = Pattern.compile("\\b[0-9]{1,2}-[0-9]{1,2}-[0-9]{4}\\b");
    private static final Pattern NUMBER = Pattern.compile("\\+?" + DIGIT + "[0-9\u0660-\u0669\u06F0-\u06F9 ()/-]*");
    private static final Pattern DOTTED_NUMBER = Pattern.compile("\\b0[0-9]{1,3}\\.[0-9]{6,8}\\b");
    private static final Pattern AREA_NUMBER = Pattern.compile("(?<![0-9.:])14[ -]?0[0-9]{2,3}(?![0-9])");
    private static final Pattern FOREIGN_DIGIT = Pattern.compile("[\u0660-\u0669\u06F0-\u06F9]");
    private static final Pattern BRACES = Pattern.compile("\\{[^{}]*}|[{}]");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{[0-9]}");

    private TextRules() {}

    /// Everything that is wrong with one text.
    static List<String> wrongWith(String text, int mostCharacters, boolean mayHoldPlaceholders) {
        var wrong = new ArrayList<String>();
        if (text.length() > mostCharacters) {
            wrong.add(tooLong(text, mostCharacters));
        }
        if (!text.equals(text.strip())) {
            wrong.add("starts or ends with blank space");
        }
        text.codePoints().filter(TextRules::isForbidden).distinct().forEach(it -> wrong.add(nameOf(it)));
        if (FOREIGN_DIGIT.matcher(text).find()) {
            wrong.add("write digits as 0-9");
        }
        phoneNumbers(text).forEach(it -> wrong.add("phone number '" + it + "' in a text: make it a contact"));
        Matcher braces = BRACES.matcher(text);
        while (braces.find()) {
            if (!mayHoldPlaceholders) {
                wrong.add("'" + braces.group() + "' in a text: only sentences of the interface have placeholders");
            } else if (!PLACEHOLDER.matcher(braces.group()).matches()) {
                wrong.add("'" + braces.group() + "' is not a placeholder: write {0} to {9}");
            }
        }
        return wrong;
    }

    static String tooLong(String text, int mostCharacters) {
        return "text too long: " + text.length() + " characters, at most " + mostCharacters;
    }

    static Set<String> placeholders(String text) {
        var found = new TreeSet<String>();
        PLACEHOLDER.matcher(text).results().forEach(it -> found.add(it.group()));
        return found;
    }

    /// Sentences with more words than a reader takes in at once.
    static List<String> longSentences(String text) {
        return List.of(text.split("(?<=[.!?\u061F])\\s+")).stream()
                .filter(it -> it.strip().split("\\s+").length > GuideLimits.SENTENCE_WORDS)
                .toList();
    }

    private static List<String> phoneNumbers(String text) {
        var found = new ArrayList<String>();
        Matcher numbers = NUMBER.matcher(DATE.matcher(text).replaceAll("date"));
        while (numbers.find()) {
            String number = numbers.group().strip();
            long digits = number.codePoints().filter(Character::isDigit).count();
            boolean startsLikeOne = number.startsWith("+") || Character.digit(number.charAt(0), 10) == 0;
            if (startsLikeOne && digits >= 7) {
                found.add(number);
            }
        }
        DOTTED_NUMBER.matcher(text).results().forEach(it -> found.add(it.group()));
        AREA_NUMBER.matcher(text).results().forEach(it -> found.add(it.group()));
        return found;
    }

    /// Control characters, and those that turn the direction of what follows: in a text they can make one number look
    /// like another (pitfall 8). The screens set directions themselves.
    private static boolean isForbidden(int c) {
        boolean direction = c == 0x061C
                || c == 0x200E
                || c == 0x200F
                || (c >= 0x202A && c <= 0x202E)
                || (c >= 0x2066 && c <= 0x2069);
        return direction || Character.isISOControl(c) || c == 0xFEFF || Character.getType(c) == Character.SURROGATE;
    }

    private static String nameOf(int c) {
        String what = Character.isISOControl(c) ? "control character " : "direction or invisible character ";
        return what + SourceText.codePoint(c) + " in a text";
    }
}
