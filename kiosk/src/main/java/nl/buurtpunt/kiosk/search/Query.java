package nl.buurtpunt.kiosk.search;

import java.util.List;

/// What was typed, taken apart. It lives as long as one answer.
///
/// @param open whether the last word may go on
record Query(List<String> words, boolean open) {
    private static final int MOST_CHARACTERS = 200;
    private static final int MOST_WORDS = 12;

    static Query of(String typed) {
        String bounded = typed.length() > MOST_CHARACTERS ? typed.substring(0, MOST_CHARACTERS) : typed;
        List<String> words = Spelling.words(bounded);
        boolean open = !bounded.isEmpty() && !Character.isWhitespace(bounded.charAt(bounded.length() - 1));
        if (!words.isEmpty() && words.stream().allMatch(Spelling::isNumber)) {
            // a telephone number is typed in groups, as it is written
            return new Query(List.of(Spelling.bounded(String.join("", words))), open);
        }
        return new Query(words.size() > MOST_WORDS ? words.subList(0, MOST_WORDS) : words, open);
    }

    boolean isEmpty() {
        return words.isEmpty();
    }

    boolean isOpen(int word) {
        return open && word == words.size() - 1;
    }

    /// Everything in one word, as somebody types who leaves out blanks or adds them.
    String joined() {
        return String.join("", words);
    }
}
