package nl.buurtpunt.server.store;

import java.util.function.Supplier;

/// Lets work of several rooms be one: everything that their stores do on this thread, in this call, is
/// kept or none of it is. What is done inside another such call joins it.
public interface Transactions {
    /// Runs the work and returns when its outcome is on the disk; whatever it throws undoes all of it.
    <T> T durably(Supplier<T> work);
}
