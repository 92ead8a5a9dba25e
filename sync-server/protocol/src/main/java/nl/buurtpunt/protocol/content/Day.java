package nl.buurtpunt.protocol.content;

/// Days of the week in the two letters of schema.org's opening hours, in order.
public enum Day {
    MO,
    TU,
    WE,
    TH,
    FR,
    SA,
    SU
}
