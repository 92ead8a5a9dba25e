package nl.buurtpunt.protocol;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// Reads the signed line texts (manifest, key list, order) strictly: every line ends with one newline, one blank stands
/// between words, and a bad line is named by its number. What is signed has exactly one spelling.
public final class LineReader {
    private final String what;
    private final String text;
    private int position;
    private int lineNumber;

    public LineReader(String what, String text) throws MalformedWireException {
        this.what = what;
        this.text = text;
        if (!text.endsWith("\n")) {
            throw new MalformedWireException(what + ": the last line does not end");
        }
    }

    public boolean hasNext() {
        return position < text.length();
    }

    public String next() throws MalformedWireException {
        lineNumber++;
        if (!hasNext()) {
            throw bad("missing");
        }
        int end = text.indexOf('\n', position);
        String line = text.substring(position, end);
        position = end + 1;
        for (int i = 0; i < line.length(); i++) {
            if (line.charAt(i) < ' ' || line.charAt(i) > '~') {
                throw bad("a character that is not printable ASCII");
            }
        }
        return line;
    }

    public void expect(String wanted) throws MalformedWireException {
        if (!next().equals(wanted)) {
            throw bad("not \"" + wanted + "\"");
        }
    }

    /// The words of the next line after its first, which must be the given name; exactly so many.
    public String[] words(String name, int count) throws MalformedWireException {
        String[] words = words(count + 1);
        if (!words[0].equals(name)) {
            throw bad("not \"" + name + " ...\"");
        }
        return Arrays.copyOfRange(words, 1, words.length);
    }

    public String[] words(int count) throws MalformedWireException {
        String[] words = next().split(" ", -1);
        if (words.length != count || Arrays.asList(words).contains("")) {
            throw bad(count + " words expected");
        }
        return words;
    }

    public long number(String name) throws MalformedWireException {
        return number(name, words(name, 1)[0]);
    }

    /// A number without sign or leading zero, so that it has one spelling.
    public long number(String name, String word) throws MalformedWireException {
        try {
            long number = Long.parseLong(word);
            if (number >= 0 && Long.toString(number).equals(word)) {
                return number;
            }
        } catch (NumberFormatException e) {
            throw bad(name + " is not a number");
        }
        throw bad(name + " is not a number");
    }

    public Instant instant(String name) throws MalformedWireException {
        String word = words(name, 1)[0];
        try {
            Instant instant = Instant.parse(word);
            if (instant.toString().equals(word)) {
                return instant;
            }
        } catch (DateTimeException e) {
            throw bad(name + " is not a time");
        }
        throw bad(name + " is not a time");
    }

    public MalformedWireException bad(@Nullable String why) {
        return new MalformedWireException(what + ", line " + lineNumber + ": " + why);
    }
}
