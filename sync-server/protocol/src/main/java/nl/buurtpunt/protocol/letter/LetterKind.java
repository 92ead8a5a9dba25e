package nl.buurtpunt.protocol.letter;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;

/// What a resident wants with a letter. A kind of a newer kiosk is read as a question: it asks for an answer.
public enum LetterKind {
    IDEA,
    WISH,
    COMPLAINT,
    COMPLIMENT,
    @JsonEnumDefaultValue
    QUESTION,
    CALL_BACK
}
