package nl.buurtpunt.kiosk.store;

import java.sql.SQLException;
import org.h2.api.ErrorCode;

/// A row that can be read but is not what was written: H2 checks where its pages lie, not every byte in them.
final class DamagedRowException extends SQLException {
    DamagedRowException(String reason) {
        super(reason, "", ErrorCode.FILE_CORRUPTED_1);
    }
}
