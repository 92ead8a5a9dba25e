package nl.buurtpunt.server.casework;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import nl.buurtpunt.protocol.content.LettersEntry;

/// `DATA/letters.properties`: the terms this city keeps to, where they are not the usual ones. Without the file, or a
/// key in it, the default holds; a wrong one stops the program before it does anything.
public final class LetterTermsFile {
    private static final String NAME = "letters.properties";
    private static final String ANSWER = "letters.answer-days";
    private static final String REMIND = "letters.remind-days";
    private static final String ESCALATE = "letters.escalate-days";
    private static final String LIBERATION_DAY = "letters.liberation-day";
    private static final String CONTACT = "letters.contact-days";
    private static final String LETTER = "letters.letter-days";
    private static final String ADDRESS = "letters.public-address";
    private static final Set<String> KEYS = Set.of(ANSWER, REMIND, ESCALATE, LIBERATION_DAY, CONTACT, LETTER, ADDRESS);
    private static final int LONGEST_ANSWER = 60;
    private static final int MOST_LEVELS = 5;
    private static final int FIFTY_YEARS = 18_263;

    private final Path file;
    private final Map<String, String> given;

    private LetterTermsFile(Path file, Map<String, String> given) {
        this.file = file;
        this.given = given;
    }

    /// @throws IOException when it cannot be read, or says something wrong: file, key, value and what is allowed
    public static LetterTerms read(Path dataFolder) throws IOException {
        Path file = dataFolder.resolve(NAME);
        if (!Files.exists(file)) {
            return LetterTerms.DEFAULT;
        }
        var properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        } catch (IllegalArgumentException e) {
            throw new IOException(file + ": is not a properties file: " + e.getMessage(), e);
        }
        var unknown = new TreeSet<>(properties.stringPropertyNames());
        unknown.removeAll(KEYS);
        if (!unknown.isEmpty()) {
            throw new IOException(file + ": unknown key " + unknown.first() + "; there are " + new TreeSet<>(KEYS));
        }
        var given = new TreeMap<String, String>();
        properties
                .stringPropertyNames()
                .forEach(it -> given.put(it, properties.getProperty(it).strip()));
        return new LetterTermsFile(file, given).terms();
    }

    private LetterTerms terms() throws IOException {
        LetterTerms usual = LetterTerms.DEFAULT;
        int answer = number(ANSWER, usual.answerDays(), 1, LONGEST_ANSWER);
        int contact = number(CONTACT, usual.contactDays(), 1, FIFTY_YEARS);
        return new LetterTerms(
                answer,
                number(REMIND, Math.min(usual.remindDays(), answer), 0, answer),
                levels(usual.escalateDays()),
                liberationDay(usual.liberationDay()),
                contact,
                // contact data has the shorter term of the two
                number(LETTER, Math.max(usual.letterDays(), contact), contact, FIFTY_YEARS),
                address());
    }

    private int number(String key, int usual, int least, int most) throws IOException {
        String value = given.get(key);
        if (value == null) {
            return usual;
        }
        try {
            int number = Integer.parseInt(value);
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException notANumber) {
            // told below, as a number that is out of bounds
        }
        throw wrong(key, value, least + " to " + most);
    }

    private List<Integer> levels(List<Integer> usual) throws IOException {
        String value = given.get(ESCALATE);
        if (value == null) {
            return usual;
        }
        String allowed = "1 to " + MOST_LEVELS + " rising numbers of working days with commas, the first 1 or more";
        var levels = new ArrayList<Integer>();
        try {
            for (String part : value.split(",", -1)) {
                levels.add(Integer.valueOf(part.strip()));
            }
        } catch (NumberFormatException e) {
            throw wrong(ESCALATE, value, allowed);
        }
        boolean rising = levels.getFirst() >= 1 && levels.size() <= MOST_LEVELS;
        for (int i = 1; i < levels.size(); i++) {
            rising &= levels.get(i) > levels.get(i - 1);
        }
        if (!rising) {
            throw wrong(ESCALATE, value, allowed);
        }
        return levels;
    }

    private LiberationDay liberationDay(LiberationDay usual) throws IOException {
        String value = given.get(LIBERATION_DAY);
        if (value == null) {
            return usual;
        }
        var allowed = new ArrayList<String>();
        for (LiberationDay it : LiberationDay.values()) {
            String word = it.name().toLowerCase(Locale.ROOT).replace('_', '-');
            if (word.equals(value)) {
                return it;
            }
            allowed.add(word);
        }
        throw wrong(LIBERATION_DAY, value, String.join(", ", allowed));
    }

    /// Empty is said, too: a city that has no such page.
    private Optional<String> address() throws IOException {
        String value = given.getOrDefault(ADDRESS, "");
        if (value.isEmpty()) {
            return Optional.empty();
        }
        if (!LettersEntry.isAddress(value)) {
            throw wrong(
                    ADDRESS,
                    value,
                    "https://HOST[:PORT][/PATH], at most " + LettersEntry.LONGEST_ADDRESS
                            + " characters, without ? and #");
        }
        return Optional.of(value);
    }

    private IOException wrong(String key, String value, String allowed) {
        return new IOException(file + ": " + key + "=" + value + ": allowed is " + allowed);
    }
}
