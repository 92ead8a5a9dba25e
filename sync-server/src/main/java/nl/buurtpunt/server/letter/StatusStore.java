package nl.buurtpunt.server.letter;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import nl.buurtpunt.protocol.letter.SealedStatus;

/// Keeps the latest status of each letter in one order for all kiosks. Calls join the transaction
/// around them.
interface StatusStore {
    /// Logs a status under the next sequence. One caller at a time, whole transactions long, so that
    /// sequences become visible in their order.
    ///
    /// @param made given the status logged last for this letter; what it gives back is logged in its
    ///     place, and nothing changes when it gives nothing
    Optional<SealedStatus> log(String lookUpHash, Function<Optional<SealedStatus>, Optional<SealedStatus>> made);

    /// The same over a status that perhaps cannot be read: of the one logged last only what stands beside it is given.
    Optional<SealedStatus> logOver(String lookUpHash, Function<Optional<Head>, Optional<SealedStatus>> made);

    Optional<SealedStatus> find(String lookUpHash);

    /// Where in the log the status of a letter stands now; empty when it has none.
    OptionalLong place(String lookUpHash);

    /// The last sequence given out, on the disk; inside a transaction, on the disk when that one is.
    long last();

    /// Whether this database cannot have given out this sequence, although it may be below the last: what it held
    /// when it was opened ends before it, and what is logged since begins after it.
    boolean neverGave(long sequence);

    /// Those after a sequence and not above another, in order.
    List<Logged> page(long after, long upTo, int most);

    /// Hashes of statuses that are signed by a key that is not one of these.
    List<String> signedByOthers(List<String> keyIds, int most);

    /// What is known of a status without reading it.
    ///
    /// @param whole whether it can be read
    record Head(long number, boolean withdrawn, boolean whole) {}

    /// A status with its place in the log; without it when that cannot be read.
    record Logged(long sequence, Optional<SealedStatus> status) {}
}
