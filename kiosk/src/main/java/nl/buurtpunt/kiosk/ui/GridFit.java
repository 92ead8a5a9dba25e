package nl.buurtpunt.kiosk.ui;

import java.util.List;
import java.util.Optional;

/// Finds how many equal cells fit into a space so that every text can be read whole.
final class GridFit {
    /// More than this many things to choose from at once is too many (design.md).
    static final int MOST_CHOICES = 8;

    private GridFit() {}

    record Grid(int columns, int rows) {
        int cells() {
            return columns * rows;
        }
    }

    /// The grid that shows the most things at once; of those that show everything, the one with the fewest empty cells
    /// and the least stretched ones.
    ///
    /// @param faces all things that will ever stand in a cell, also on later pages
    /// @return empty when not even one fits
    static Optional<Grid> best(Box box, List<Face> faces, int count, double gap, double least, double ideal) {
        Grid best = null;
        double bestScore = Double.NEGATIVE_INFINITY;
        for (int columns = 1; columns <= 4; columns++) {
            for (int rows = 1; columns * rows <= MOST_CHOICES; rows++) {
                Box cell = box.cell(0, 0, columns, rows, gap);
                if (cell.height() < least || cell.width() < least || !allFit(faces, cell)) {
                    continue;
                }
                double score = score(columns * rows, count, cell, ideal);
                if (score > bestScore) {
                    best = new Grid(columns, rows);
                    bestScore = score;
                }
            }
        }
        return Optional.ofNullable(best);
    }

    private static double score(int cells, int count, Box cell, double ideal) {
        int shown = Math.min(cells, count);
        int empty = Math.max(0, cells - count);
        double stretched = Math.abs(Math.log(cell.width() / cell.height() / ideal));
        return shown * 10 - empty * 3 - stretched;
    }

    private static boolean allFit(List<Face> faces, Box cell) {
        return faces.stream().allMatch(face -> face.fits(cell.width(), cell.height()));
    }
}
