package nl.buurtpunt.server.diagnostic;

/// What became of a bundle that was offered.
public enum Storing {
    /// It was new and is on the disk.
    STORED,
    /// The same bytes were here already: the same answer.
    SAME,
    /// Other bytes are here under this id, and stay.
    OTHER
}
