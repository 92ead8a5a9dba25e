package nl.buurtpunt.kiosk.ui;

import java.util.ArrayList;
import java.util.List;

/// A list of rows of unlike height, cut into pages; never more on one than a person can choose from.
final class RowPages {
    private final Box box;
    private final double gap;
    private final int columns;
    private final List<String> tooLarge;
    private final List<List<Line>> pages = new ArrayList<>();

    /// Buttons that stand beside each other, and the height the highest of them needs.
    private record Line(List<TouchButton> buttons, double height) {}

    private RowPages(List<TouchButton> rows, Box box, int columns, double gap, double least) {
        this.box = box;
        this.gap = gap;
        this.columns = columns;
        double width = box.cell(0, 0, columns, 1, gap).width();
        this.tooLarge = rows.stream()
                .map(TouchButton::face)
                .filter(face -> !face.fits(width, box.height()))
                .map(Face::text)
                .toList();
        List<Line> page = new ArrayList<>();
        double used = 0;
        for (int i = 0; i < rows.size(); i += columns) {
            List<TouchButton> beside = rows.subList(i, Math.min(rows.size(), i + columns));
            double height = beside.stream()
                    .mapToDouble(b -> Math.max(least, b.face().heightAt(width)))
                    .max()
                    .orElse(least);
            boolean full = used + height > box.height() || (page.size() + 1) * columns > GridFit.MOST_CHOICES;
            if (full && !page.isEmpty()) {
                pages.add(page);
                page = new ArrayList<>();
                used = 0;
            }
            page.add(new Line(beside, height));
            used += height + gap;
        }
        pages.add(page);
    }

    /// In one column or two, whichever needs fewer pages; one when it makes no difference.
    static RowPages fewest(List<TouchButton> rows, Box box, double gap, double least) {
        RowPages one = new RowPages(rows, box, 1, gap, least);
        RowPages two = new RowPages(rows, box, 2, gap, least);
        boolean better = two.tooLarge.isEmpty() && (!one.tooLarge.isEmpty() || two.count() < one.count());
        return better ? two : one;
    }

    int count() {
        return pages.size();
    }

    /// The words of the rows that do not fit on a page even alone.
    List<String> tooLarge() {
        return tooLarge;
    }

    /// Shares the height that is left among the rows, but lets none grow to more than half as much again: a page
    /// with few rows is not a page of doors.
    void place(Sheet sheet, int page) {
        List<Line> lines = pages.get(page);
        double needed = lines.stream().mapToDouble(l -> l.height() + gap).sum() - gap;
        double more = Math.max(0, (box.height() - needed) / lines.size());
        double y = box.y();
        for (Line line : lines) {
            double height = line.height() + Math.min(more, line.height() * 0.5);
            for (int column = 0; column < line.buttons().size(); column++) {
                Box cell = box.cell(column, 0, columns, 1, gap);
                sheet.put(line.buttons().get(column), new Box(cell.x(), y, cell.width(), height));
            }
            y += height + gap;
        }
    }
}
