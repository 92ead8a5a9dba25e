package nl.buurtpunt.protocol.letter;

import nl.buurtpunt.protocol.Checked;
import org.jspecify.annotations.Nullable;

/// What people type, made fit to travel: a stray control character or half a character must cost nobody her letter, so
/// it is mended and not refused. The text itself never stands in a message.
final class PlainText {
    private PlainText() {}

    /// Text of several lines; absent is empty.
    static String lines(String field, @Nullable String typed, int most) {
        return typed == null ? "" : limited(field, mended(typed, true), most);
    }

    /// One line without blanks around it; a blank one is absent.
    static @Nullable String line(String field, @Nullable String typed, int most) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        return limited(field, mended(typed, false).strip(), most);
    }

    /// A language tag, short enough that it says nothing else.
    static String language(String field, @Nullable String tag) {
        String given = Checked.present(field, tag);
        if (!given.matches("[a-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}")) {
            throw new IllegalArgumentException(field + " is not a language tag");
        }
        return given;
    }

    private static String limited(String field, String text, int most) {
        if (text.length() > most) {
            throw new IllegalArgumentException(field + " has " + text.length() + " characters, at most " + most);
        }
        return text;
    }

    private static String mended(String typed, boolean severalLines) {
        var mended = new StringBuilder(typed.length());
        typed.replace("\r\n", "\n").replace('\r', '\n').codePoints().forEach(it -> {
            if (it == '\n' && severalLines) {
                mended.append('\n');
            } else if (Character.getType(it) == Character.SURROGATE) {
                mended.append('\uFFFD');
            } else {
                mended.appendCodePoint(Character.isISOControl(it) ? ' ' : it);
            }
        });
        return mended.toString();
    }
}
