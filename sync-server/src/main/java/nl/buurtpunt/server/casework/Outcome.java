package nl.buurtpunt.server.casework;

/// What an answer says of the letter: it was done, or it is explained why not (*pas toe of leg uit*).
public enum Outcome {
    DONE,
    EXPLAINED
}
