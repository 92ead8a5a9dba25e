package nl.buurtpunt.server.operator;

import nl.buurtpunt.server.casework.CaseOffice;
import nl.buurtpunt.server.letter.Letters;

/// What the commands about letters work with.
public record LetterDesk(CaseOffice cases, Letters letters) {}
