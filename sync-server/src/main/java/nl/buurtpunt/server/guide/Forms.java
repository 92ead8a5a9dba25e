package nl.buurtpunt.server.guide;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Optional;
import java.util.regex.Pattern;

/// The spellings of single facts. Each answers what is wrong with a value, or nothing.
final class Forms {
    static final String UNKNOWN = "unknown";

    private static final Pattern PHONE_CHARACTERS = Pattern.compile("\\+?[0-9][0-9 -]*[0-9]");
    private static final Pattern POSTCODE = Pattern.compile("[1-9][0-9]{3} (?!SA|SD|SS)[A-Z]{2}");
    private static final Pattern EMAIL =
            Pattern.compile("[A-Za-z0-9._%+-]{1,64}@([A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?\\.)+[A-Za-z]{2,24}");
    private static final Pattern TIME = Pattern.compile("([01][0-9]|2[0-3]):[0-5][0-9]");
    private static final Pattern COLOUR = Pattern.compile("#[0-9a-fA-F]{6}");
    private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}(-[a-z0-9]{2,8})*");
    private static final Pattern YEAR = Pattern.compile("(19|20)[0-9]{2}");

    private Forms() {}

    /// A Dutch number as people write it: short (112), 14 + area code, 116xxx, 0800/0900, ten digits, or abroad with +.
    static Optional<String> phone(String number) {
        if (!PHONE_CHARACTERS.matcher(number).matches()) {
            return wrong("a phone number of digits, spaces and dashes", number);
        }
        String digits = number.replaceAll("[^0-9]", "");
        int count = digits.length();
        boolean good;
        if (number.startsWith("+")) {
            good = count >= 8 && count <= 15;
        } else if (digits.matches("0[89]0[0-9].*")) {
            good = count == 8 || count == 11;
        } else if (digits.startsWith("0")) {
            good = count == 10 && digits.charAt(1) != '0';
        } else {
            good = digits.matches("1[0-9]{2}|116[0-9]{3}|140[0-9]{2,3}");
        }
        return good ? Optional.empty() : wrong("a phone number (" + count + " digits do not fit)", number);
    }

    static Optional<String> url(String text) {
        try {
            var uri = new URI(text);
            boolean web = "https".equals(uri.getScheme()) || "http".equals(uri.getScheme());
            if (web && uri.getHost() != null && uri.getHost().contains(".") && uri.getUserInfo() == null) {
                return Optional.empty();
            }
        } catch (URISyntaxException e) {
            return wrong("a web address (https://...)", text);
        }
        return wrong("a web address (https://...)", text);
    }

    static Optional<String> postcode(String text) {
        return matching(POSTCODE, "a postcode (1234 AB)", text);
    }

    static Optional<String> email(String text) {
        return matching(EMAIL, "an e-mail address", text);
    }

    static Optional<String> colour(String text) {
        return matching(COLOUR, "a colour (#0f4c81)", text);
    }

    static Optional<String> language(String text) {
        return text.length() > GuideLimits.LANGUAGE_TAG_LENGTH
                ? Optional.of(TextRules.tooLong(text, GuideLimits.LANGUAGE_TAG_LENGTH))
                : matching(LANGUAGE, "a language tag (nl, ar, pt-br)", text);
    }

    static Optional<String> countryCode(String text) {
        return matching(Pattern.compile("[1-9][0-9]{0,2}"), "a country calling code (31)", text);
    }

    /// `HH:MM`; a day ends at 24:00.
    static Optional<String> time(String text) {
        return text.equals("24:00") ? Optional.empty() : matching(TIME, "a time (08:30)", text);
    }

    /// Minutes since midnight of a time that [#time] finds good.
    static int minutes(String time) {
        return time.equals("24:00") ? 24 * 60 : LocalTime.parse(time).toSecondOfDay() / 60;
    }

    static Optional<String> date(String text) {
        try {
            LocalDate.parse(text);
            return Optional.empty();
        } catch (DateTimeException e) {
            return wrong("a date (2026-12-25)", text);
        }
    }

    /// The day after which a check is certainly over: the last day of a year, of a month, or the day itself.
    static Optional<LocalDate> lastDayOf(String checked) {
        try {
            return switch (checked.length()) {
                case 4 ->
                    YEAR.matcher(checked).matches()
                            ? Optional.of(LocalDate.of(Integer.parseInt(checked), 12, 31))
                            : Optional.empty();
                case 7 -> Optional.of(YearMonth.parse(checked).atEndOfMonth());
                case 10 -> Optional.of(LocalDate.parse(checked));
                default -> Optional.empty();
            };
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    static Optional<String> checked(String text) {
        return text.equals(UNKNOWN) || lastDayOf(text).isPresent()
                ? Optional.empty()
                : wrong("a date checked (2025, 2025-07, 2025-07-14 or unknown)", text);
    }

    static Optional<String> timeZone(String text) {
        return ZoneId.getAvailableZoneIds().contains(text)
                ? Optional.empty()
                : wrong("a time zone (Europe/Amsterdam)", text);
    }

    static Optional<String> wholeNumber(String text, int least, int most) {
        boolean good = text.matches("[0-9]{1,6}") && Integer.parseInt(text) >= least && Integer.parseInt(text) <= most;
        return good ? Optional.empty() : wrong("a whole number from " + least + " to " + most, text);
    }

    private static Optional<String> matching(Pattern form, String what, String text) {
        return form.matcher(text).matches() ? Optional.empty() : wrong(what, text);
    }

    private static Optional<String> wrong(String what, String text) {
        return Optional.of("'" + text + "' is not " + what);
    }
}
