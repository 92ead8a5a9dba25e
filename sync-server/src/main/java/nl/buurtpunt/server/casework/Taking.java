package nl.buurtpunt.server.casework;

import java.util.Set;

/// Whether something could happen to a letter as it stands now.
public sealed interface Taking {
    record Done(CaseFile file) implements Taking {}

    record NotAllowed(CaseState from, CaseState wanted, Set<CaseState> allowed) implements Taking {
        static NotAllowed of(CaseState from, CaseState wanted) {
            return new NotAllowed(from, wanted, Transitions.allowedFrom(from));
        }
    }

    /// The resident wrote again and nobody has read it.
    record ReplyUnread() implements Taking {}

    /// Nothing is owed any more, so there is nothing to say in between.
    record NothingOwed(CaseState state) implements Taking {}
}
