package nl.buurtpunt.protocol.identity;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;
import nl.buurtpunt.protocol.Checked;
import nl.buurtpunt.protocol.release.SignedText;
import org.jspecify.annotations.Nullable;

/// Answer of `POST /v1/enrolments`.
///
/// @param order when confirmed: an [nl.buurtpunt.protocol.release.OrderStatement] over the kiosk's nonce
public record EnrolmentState(
        Status status,
        @Nullable String kioskId,
        @Nullable String pointId,
        @Nullable SignedText order) {
    public EnrolmentState {
        Checked.present("status", status);
        if (status == Status.CONFIRMED) {
            Checked.id("kioskId", kioskId);
            Checked.id("pointId", pointId);
            Checked.present("order", order);
        }
    }

    public static EnrolmentState pending() {
        return new EnrolmentState(Status.PENDING, null, null, null);
    }

    public static EnrolmentState revoked() {
        return new EnrolmentState(Status.REVOKED, null, null, null);
    }

    public static EnrolmentState confirmed(String kioskId, String pointId, SignedText order) {
        return new EnrolmentState(Status.CONFIRMED, kioskId, pointId, order);
    }

    /// Waiting for staff is the safe reading of a word from a newer server.
    public enum Status {
        @JsonEnumDefaultValue
        PENDING,
        CONFIRMED,
        REVOKED
    }
}
