package nl.buurtpunt.kiosk.bigqr;

import java.util.Optional;
import nl.buurtpunt.kiosk.guide.Language;
import nl.buurtpunt.kiosk.guide.Service;
import nl.buurtpunt.kiosk.ui.QrMatrix;

/// Makes the code that leads a phone to a service; the same one as on the slip.
@FunctionalInterface
public interface QrCodes {
    /// None when there is nothing a phone could do with this service.
    Optional<QrMatrix> of(Service service, Language language);
}
