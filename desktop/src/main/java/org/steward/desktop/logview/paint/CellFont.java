package org.steward.desktop.logview.paint;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javafx.scene.text.Font;
import javafx.scene.text.FontPosture;
import javafx.scene.text.FontWeight;
import javafx.scene.text.Text;
import org.steward.desktop.logview.ansi.AnsiStyle;

/**
 * A monospaced font and the grid it makes. East Asian characters have a font of their own where there is one, so that
 * they look the same whatever the system would choose.
 */
public final class CellFont {

    /** Smallest and largest size, in pixels. */
    public static final double MIN_SIZE = 7;
    /** Largest size, in pixels. */
    public static final double MAX_SIZE = 40;

    private static final List<String> LATIN = List.of("DejaVu Sans Mono", "JetBrains Mono", "Cascadia Mono", "Menlo",
            "Consolas", "Liberation Mono", "Noto Sans Mono", "Monospaced");
    private static final List<String> WIDE = List.of("Noto Sans Mono CJK SC", "Noto Sans CJK SC",
            "Sarasa Mono SC", "PingFang SC", "Microsoft YaHei UI", "WenQuanYi Micro Hei Mono");
    private static final int MEASURED = 64;

    private final double size;
    private final Font[] latin = new Font[4];
    private final Font[] wide = new Font[2];
    private final double wideSize;
    private final double cellWidth;
    private final double rowHeight;
    private final double baseline;

    /** The font at this size in pixels. */
    public CellFont(double size) {
        this.size = Math.clamp(size, MIN_SIZE, MAX_SIZE);
        Set<String> there = new HashSet<>(Font.getFamilies());
        String family = first(LATIN, there, "Monospaced");
        String wideFamily = first(WIDE, there, family);
        for (int i = 0; i < latin.length; i++) {
            latin[i] = Font.font(family, (i & 1) == 0 ? FontWeight.NORMAL : FontWeight.BOLD,
                    (i & 2) == 0 ? FontPosture.REGULAR : FontPosture.ITALIC, this.size);
        }
        Text sample = new Text("M".repeat(MEASURED));
        sample.setFont(latin[0]);
        this.cellWidth = sample.getLayoutBounds().getWidth() / MEASURED;
        // As wide as their two cells nearly are, or they would look spaced out.
        wideSize = Math.min(this.size * 1.12, cellWidth * 2);
        for (int i = 0; i < wide.length; i++) {
            wide[i] = Font.font(wideFamily, i == 0 ? FontWeight.NORMAL : FontWeight.BOLD, wideSize);
        }
        double height = sample.getLayoutBounds().getHeight();
        // Two pixels between the rows, so that lines are told apart and East Asian characters have room.
        this.rowHeight = Math.ceil(height) + 2;
        this.baseline = Math.round(1 + sample.getBaselineOffset());
    }

    private static String first(List<String> wanted, Set<String> there, String otherwise) {
        return wanted.stream().filter(there::contains).findFirst().orElse(otherwise);
    }

    /** Its size in pixels. */
    public double size() {
        return size;
    }

    /** Width of a cell in pixels; need not be whole. */
    public double cellWidth() {
        return cellWidth;
    }

    /** Height of a row in whole pixels. */
    public double rowHeight() {
        return rowHeight;
    }

    /** From the top of a row to the line that text stands on, in pixels. */
    public double baseline() {
        return baseline;
    }

    /** For plain text. */
    public Font plain() {
        return latin[0];
    }

    /** For text of one cell a char. */
    Font latin(AnsiStyle style) {
        return latin[(style.is(AnsiStyle.Trait.BOLD) ? 1 : 0) + (style.is(AnsiStyle.Trait.ITALIC) ? 2 : 0)];
    }

    /** Size of characters of two cells, in pixels. */
    double wideSize() {
        return wideSize;
    }

    /** For characters of two cells. */
    Font wide(AnsiStyle style) {
        return wide[style.is(AnsiStyle.Trait.BOLD) ? 1 : 0];
    }
}
