package org.steward.desktop.theme;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import javafx.css.PseudoClass;
import javafx.scene.Node;

/** The states that style sheets know nodes by. */
public final class Pseudo {

    /** An icon whose path is filled. */
    static final PseudoClass FILLED = PseudoClass.getPseudoClass("filled");
    /** What is shown is not what is so now: its server does not answer. */
    public static final PseudoClass STALE = PseudoClass.getPseudoClass("stale");
    /** Something was asked for and has not happened yet. */
    public static final PseudoClass PENDING = PseudoClass.getPseudoClass("pending");
    /** Belongs to a server of production. */
    public static final PseudoClass PRODUCTION = PseudoClass.getPseudoClass("production");

    private static final Map<StateLook, PseudoClass> LOOKS = looks();

    private Pseudo() {
    }

    private static Map<StateLook, PseudoClass> looks() {
        Map<StateLook, PseudoClass> map = new EnumMap<>(StateLook.class);
        Arrays.stream(StateLook.values()).forEach(look -> map.put(look, PseudoClass.getPseudoClass(look.styleName())));
        return map;
    }

    /** Marks a node, such as one of class {@code state}, with this look and no other. */
    public static void show(Node node, StateLook shown) {
        LOOKS.forEach((look, pseudo) -> node.pseudoClassStateChanged(pseudo, look == shown));
    }
}
