package nl.buurtpunt.protocol.letter;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;
import java.util.List;
import nl.buurtpunt.protocol.Checked;
import org.jspecify.annotations.Nullable;

/// How a letter fares and what the city answered, for the one who has the code. Travels only inside a seal.
///
/// @param number rises with every change; the one of the sealed status around it
/// @param received the day the server took the letter
/// @param due the day by which the city means to answer
/// @param stages oldest first
/// @param answers oldest first
/// @param canReply whether a follow-up will be linked to this letter
public record StatusMessage(
        long number,
        String received,
        @Nullable String due,
        List<Stage> stages,
        List<Answer> answers,
        boolean canReply) {
    public StatusMessage {
        if (number < 1) {
            throw new IllegalArgumentException("status.number is " + number + ", it counts from 1");
        }
        Checked.date("status.received", received);
        if (due != null) {
            Checked.date("status.due", due);
        }
        stages = Checked.listed(stages);
        answers = Checked.listed(answers);
    }

    @Override
    public String toString() {
        return "StatusMessage[" + number + ", " + stages.size() + " stages, " + answers.size() + " answers]";
    }

    /// A step the letter has taken.
    ///
    /// @param to who has it now, by function: only of a letter that was forwarded
    public record Stage(
            StageKind kind, String date, @Nullable String to) {
        public Stage {
            Checked.present("stage.kind", kind);
            Checked.date("stage.date", date);
        }

        @Override
        public String toString() {
            return "Stage[" + kind + "]";
        }
    }

    /// The kinds of step; one of a newer server says no more than that the letter is there.
    public enum StageKind {
        @JsonEnumDefaultValue
        RECEIVED,
        SEEN,
        IN_PROGRESS,
        FORWARDED,
        ANSWERED,
        REOPENED,
        CLOSED
    }

    /// What the city answers.
    ///
    /// @param outcome whether it was done or is explained; absent while the letter stays open
    /// @param texts Dutch first, then the language of the letter
    /// @param from the department, by function
    public record Answer(
            String date,
            @Nullable Outcome outcome,
            List<Words> texts,
            @Nullable String from) {
        public Answer {
            Checked.date("answer.date", date);
            texts = Checked.listed(texts);
            if (texts.isEmpty()) {
                throw new IllegalArgumentException("answer.texts is empty");
            }
        }

        @Override
        public String toString() {
            return "Answer[" + outcome + "]";
        }
    }

    /// *Pas toe of leg uit*: done, or explained why not. A word of a newer server is read as an explanation.
    public enum Outcome {
        DONE,
        @JsonEnumDefaultValue
        EXPLAINED
    }

    /// The answer in one language.
    public record Words(String language, String text) {
        public Words {
            PlainText.language("words.language", language);
            Checked.filled("words.text", text);
        }

        @Override
        public String toString() {
            return "Words[" + language + "]";
        }
    }
}
