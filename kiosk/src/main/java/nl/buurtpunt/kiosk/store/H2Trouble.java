package nl.buurtpunt.kiosk.store;

import java.io.EOFException;
import java.io.IOException;
import java.sql.SQLException;
import java.util.Set;
import nl.buurtpunt.kiosk.store.StoreTrouble.Damaged;
import nl.buurtpunt.kiosk.store.StoreTrouble.DiskFull;
import nl.buurtpunt.kiosk.store.StoreTrouble.Unwritable;
import org.h2.api.ErrorCode;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVStoreException;
import org.jspecify.annotations.Nullable;

/// Reads from H2's exceptions what happened to the disk.
final class H2Trouble {
    private static final Set<Integer> DAMAGED = Set.of(
            ErrorCode.FILE_CORRUPTED_1,
            ErrorCode.FILE_VERSION_ERROR_1,
            ErrorCode.GENERAL_ERROR_1,
            ErrorCode.UNSUPPORTED_SETTING_COMBINATION,
            ErrorCode.TABLE_OR_VIEW_NOT_FOUND_1,
            ErrorCode.COLUMN_NOT_FOUND_1,
            ErrorCode.INDEX_NOT_FOUND_1,
            ErrorCode.ROW_NOT_FOUND_WHEN_DELETING_1,
            ErrorCode.WRONG_USER_OR_PASSWORD,
            ErrorCode.DESERIALIZATION_FAILED_1,
            ErrorCode.IO_EXCEPTION_1,
            ErrorCode.IO_EXCEPTION_2);

    private H2Trouble() {}

    /// H2 closed the database by itself, in the background or in an earlier statement: open it again and see.
    static boolean isClosed(SQLException e) {
        return e.getErrorCode() == ErrorCode.DATABASE_IS_CLOSED
                || e.getErrorCode() == ErrorCode.OBJECT_CLOSED
                || e.getErrorCode() == ErrorCode.CONNECTION_BROKEN_1
                || mvStoreCode(e) == DataUtils.ERROR_CLOSED;
    }

    /// Another program has the file open.
    static boolean isInUse(SQLException e) {
        return e.getErrorCode() == ErrorCode.DATABASE_ALREADY_OPEN_1 || mvStoreCode(e) == DataUtils.ERROR_FILE_LOCKED;
    }

    /// What the exception means. The disk that refuses is not a damaged file: a card that turned read-only or a
    /// program with too many open files must not cost the release. Only what H2 finds wrong in the bytes, and a
    /// sector that cannot be read, is damage. A mistake of ours, such as a broken constraint, goes on as an
    /// exception.
    static StoreTrouble of(SQLException e) {
        IOException io = find(e, IOException.class);
        if (io != null && saysFull(io)) {
            return new DiskFull();
        }
        if (mvStoreCode(e) == DataUtils.ERROR_FILE_CORRUPT || mvStoreCode(e) == DataUtils.ERROR_CHUNK_NOT_FOUND) {
            return new Damaged(line(e));
        }
        if (io != null && !isUnreadable(io)) {
            return new Unwritable(line(e));
        }
        if (mvStoreCode(e) == DataUtils.ERROR_WRITING_FAILED || e.getErrorCode() == ErrorCode.DATABASE_IS_READ_ONLY) {
            return new Unwritable(line(e));
        }
        if (isClosed(e)) {
            return new Unwritable("the database closed itself again: " + line(e));
        }
        if (DAMAGED.contains(e.getErrorCode()) || mvStoreCode(e) >= 0) {
            return new Damaged(line(e));
        }
        throw new IllegalStateException("a mistake in a statement of the store", e);
    }

    private static boolean saysFull(IOException io) {
        String message = String.valueOf(io.getMessage());
        return message.contains("No space left") || message.contains("quota exceeded");
    }

    private static boolean isUnreadable(IOException io) {
        return io instanceof EOFException || String.valueOf(io.getMessage()).contains("Input/output error");
    }

    private static int mvStoreCode(SQLException e) {
        MVStoreException found = find(e, MVStoreException.class);
        return found == null ? -1 : found.getErrorCode();
    }

    private static String line(SQLException e) {
        IOException io = find(e, IOException.class);
        String message = io == null ? e.getMessage() : io.getMessage();
        return "H2 " + e.getErrorCode() + ": "
                + String.valueOf(message).lines().findFirst().orElse("");
    }

    private static <T extends Throwable> @Nullable T find(Throwable e, Class<T> type) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (type.isInstance(cause)) {
                return type.cast(cause);
            }
        }
        return null;
    }
}
