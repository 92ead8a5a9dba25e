package nl.buurtpunt.kiosk.simulator;

import java.io.Serial;

/// The visit cannot go on: something a resident would wait for never came.
final class VisitFailed extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1;

    VisitFailed(String what) {
        super(what);
    }

    VisitFailed(Throwable cause) {
        super(cause);
    }
}
