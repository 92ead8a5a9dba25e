package nl.buurtpunt.server.casework;

import static org.assertj.core.api.Assertions.assertThat;

import nl.buurtpunt.server.casework.Sentences.Adding;
import org.junit.jupiter.api.Test;

/// What sentences promise over every store of them.
abstract class SentencesContract {
    abstract SentenceStore store();

    @Test
    void usesNoTranslationWhoseDutchHasChanged() {
        var sentences = new Sentences(store());
        assertThat(sentences.add("dank", "tr", "Sağ olun.")).isEqualTo(Adding.NO_DUTCH);
        assertThat(sentences.add("dank", "nl", " Dank u. ")).isEqualTo(Adding.ADDED);
        assertThat(sentences.add("dank", "tr", "Sağ olun.")).isEqualTo(Adding.ADDED);
        assertThat(sentences.text("dank", "tr")).contains("Sağ olun.");
        assertThat(sentences.text("dank", "nl")).contains("Dank u.");
        assertThat(sentences.text("dank", "de")).isEmpty();
        assertThat(sentences.text("weg", "nl")).isEmpty();

        assertThat(sentences.add("dank", "nl", "Dank u wel.")).isEqualTo(Adding.CHANGED);
        assertThat(sentences.text("dank", "tr")).isEmpty();
        assertThat(sentences.stale()).extracting(Sentence::language).containsExactly("tr");
        sentences.add("dank", "tr", "Çok sağ olun.");
        assertThat(sentences.stale()).isEmpty();
        assertThat(sentences.usable().get("dank")).containsOnlyKeys("nl", "tr");
    }

    @Test
    void refusesWhatIsNoSentence() {
        var sentences = new Sentences(store());
        assertThat(sentences.add("Dank u", "nl", "Dank u.")).isEqualTo(Adding.NOT_A_KEY);
        assertThat(sentences.add("a".repeat(41), "nl", "Dank u.")).isEqualTo(Adding.NOT_A_KEY);
        assertThat(sentences.add("dank", "Dutch!", "Dank u.")).isEqualTo(Adding.NOT_A_LANGUAGE);
        assertThat(sentences.add("dank", "nl", "  ")).isEqualTo(Adding.TOO_LONG);
        assertThat(sentences.add("dank", "nl", "a".repeat(Sentences.LONGEST + 1)))
                .isEqualTo(Adding.TOO_LONG);
        assertThat(sentences.usable()).isEmpty();
    }

    @Test
    void removesASentenceInAllLanguages() {
        var sentences = new Sentences(store());
        sentences.add("dank", "nl", "Dank u.");
        sentences.add("dank", "tr", "Sağ olun.");
        sentences.add("groet", "nl", "Met groet.");
        assertThat(sentences.remove("dank")).isTrue();
        assertThat(sentences.remove("dank")).isFalse();
        assertThat(sentences.usable()).containsOnlyKeys("groet");
        assertThat(sentences.stale()).isEmpty();
    }
}
