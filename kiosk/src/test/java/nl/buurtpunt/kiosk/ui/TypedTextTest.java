package nl.buurtpunt.kiosk.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Field;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;

class TypedTextTest {
    private final TypedText text = new TypedText(10);

    @Test
    void putsLettersAtTheCaret() {
        text.insert("hur");
        text.caretTo(2);
        text.insert("u");

        assertThat(text.read()).isEqualTo("huur");
        assertThat(text.caret()).isEqualTo(3);
    }

    @Test
    void takesLettersAwayBeforeAndAfterTheCaret() {
        text.insert("schuld");
        text.caretTo(3);
        text.deleteBefore();
        text.deleteAfter();

        assertThat(text.read()).isEqualTo("scld");
        assertThat(text.caret()).isEqualTo(2);
    }

    @Test
    void staysWithinItsEnds() {
        text.deleteBefore();
        text.backward();
        text.insert("a");
        text.forward();
        text.deleteAfter();
        text.caretTo(99);

        assertThat(text.read()).isEqualTo("a");
        assertThat(text.caret()).isEqualTo(1);
    }

    @Test
    void takesNoMoreThanItHasRoomFor() {
        assertThat(text.insert("0123456789")).isTrue();
        assertThat(text.insert("x")).isFalse();

        assertThat(text.read()).isEqualTo("0123456789");
    }

    @Test
    void treatsALetterOfTwoCharactersAsOne() {
        String smile = new String(Character.toChars(0x1F642));
        text.insert("a" + smile);
        text.backward();
        assertThat(text.caret()).isEqualTo(1);
        text.caretTo(2);
        assertThat(text.caret()).isEqualTo(1);
        text.forward();
        text.deleteBefore();

        assertThat(text.read()).isEqualTo("a");
    }

    @Test
    void overwritesEveryLetterThatWasEverTyped() throws ReflectiveOperationException {
        text.insert("geheim");
        text.deleteBefore();
        text.caretTo(0);
        text.deleteAfter();
        assertThat(array()).as("a letter that was taken away").doesNotContain('m');

        text.clear();

        assertThat(array()).containsOnly('\0');
        assertThat(text.length()).isZero();
        assertThat(text.caret()).isZero();
    }

    @Test
    void tellsOfLettersAndOfTheCaretUntilNobodyWatches() {
        AtomicInteger told = new AtomicInteger();
        TypedText.Watching watching = text.onChange(told::incrementAndGet);
        text.insert("ab");
        int letters = text.version();
        text.backward();

        assertThat(told).hasValue(2);
        assertThat(text.version()).as("the caret changes no letters").isEqualTo(letters);
        watching.close();
        text.clear();
        assertThat(told).hasValue(2);
    }

    @Test
    void countsBlanksAsNothing() {
        assertThat(text.isBlank()).isTrue();
        text.insert("  ");
        assertThat(text.isBlank()).isTrue();
        text.insert("a");
        assertThat(text.isBlank()).isFalse();
    }

    private char[] array() throws ReflectiveOperationException {
        Field letters = TypedText.class.getDeclaredField("letters");
        letters.setAccessible(true);
        return (char[]) letters.get(text);
    }

    @Test
    void takesBackAWordAtATime() {
        TypedText text = new TypedText(40, 10);
        "een twee".chars().forEach(c -> text.insert(Character.toString(c)));

        text.undo();
        assertThat(text.read()).isEqualTo("een ");
        text.undo();
        assertThat(text.read()).isEmpty();
        assertThat(text.canUndo()).isFalse();
        text.undo();
        assertThat(text.read()).isEmpty();
    }

    @Test
    void bringsBackWhatWasErasedWithTheCaretBehindIt() {
        TypedText text = new TypedText(40, 10);
        text.insert("een twee drie");
        text.caretTo(8);
        for (int i = 0; i < 4; i++) {
            text.deleteBefore();
        }
        text.deleteAfter();
        assertThat(text.read()).isEqualTo("een drie");

        text.undo();

        assertThat(text.read()).isEqualTo("een twee drie");
        assertThat(text.caret()).isEqualTo(9);
    }

    /// Whatever was done, taking all of it back leads to where it began.
    @Test
    void takesBackAnythingUpToItsBounds() {
        RandomGenerator dice = RandomGeneratorFactory.of("L64X128MixRandom").create(7);
        for (int round = 0; round < 200; round++) {
            TypedText text = new TypedText(200, 100);
            text.insert("begin");
            for (int i = 0; i < 60; i++) {
                text.caretTo(dice.nextInt(text.length() + 1));
                switch (dice.nextInt(3)) {
                    case 0 -> text.deleteBefore();
                    case 1 -> text.deleteAfter();
                    default -> text.insert(dice.nextBoolean() ? "ab" : " ");
                }
            }
            while (text.canUndo()) {
                text.undo();
            }
            assertThat(text.read()).isEmpty();
        }
    }

    @Test
    void keepsNoMoreChangesThanItMay() {
        TypedText text = new TypedText(40, 2);
        text.insert("een");
        text.insert(" ");
        text.insert("twee");
        text.insert(" ");
        text.insert("drie");
        text.undo();
        text.undo();
        assertThat(text.canUndo()).isFalse();
        assertThat(text.read()).isNotEmpty();
    }

    @Test
    void clearingLeavesNothingToTakeBack() {
        TypedText text = new TypedText(40, 10);
        text.insert("geheim");
        text.deleteBefore();
        text.clear();
        assertThat(text.canUndo()).isFalse();
        assertThat(text.left()).isEqualTo(40);
    }
}
