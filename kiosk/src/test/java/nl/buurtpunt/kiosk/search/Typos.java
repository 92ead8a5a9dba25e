package nl.buurtpunt.kiosk.search;

import java.util.Random;

/// Makes the mistakes of a finger: in a word of at least four letters one letter is left out, doubled, changed or
/// swapped with its neighbour.
public final class Typos {
    private static final int SHORTEST = 4;

    private Typos() {}

    /// The text with one typo in its longest word; unchanged when all words are short.
    public static String one(String text, Random random) {
        String[] words = text.split(" ", -1);
        int longest = 0;
        for (int it = 1; it < words.length; it++) {
            longest = words[it].length() > words[longest].length() ? it : longest;
        }
        if (words[longest].length() >= SHORTEST) {
            words[longest] = typo(words[longest], random);
        }
        return String.join(" ", words);
    }

    private static String typo(String word, Random random) {
        int at = random.nextInt(word.length() - 1);
        return switch (random.nextInt(4)) {
            case 0 -> word.substring(0, at) + word.substring(at + 1);
            case 1 -> word.substring(0, at) + word.charAt(at) + word.substring(at);
            case 2 -> word.substring(0, at) + neighbour(word.charAt(at)) + word.substring(at + 1);
            default -> word.substring(0, at) + word.charAt(at + 1) + word.charAt(at) + word.substring(at + 2);
        };
    }

    /// A letter of the same alphabet.
    private static char neighbour(char letter) {
        return letter == 'z' || letter == 'ي' ? (char) (letter - 1) : (char) (letter + 1);
    }
}
