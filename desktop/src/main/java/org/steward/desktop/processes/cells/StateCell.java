package org.steward.desktop.processes.cells;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import javafx.scene.Node;
import org.steward.client.connection.Link;
import org.steward.desktop.processes.rows.ProcessRow;
import org.steward.desktop.processes.rows.Row;
import org.steward.desktop.processes.rows.SumRow;
import org.steward.desktop.text.Messages;
import org.steward.desktop.theme.Icons;
import org.steward.desktop.theme.Pseudo;
import org.steward.desktop.theme.StateLook;
import org.steward.icons.Icon;

/** State as icon, word and colour; what is pending, and how long ago it was so when its server is silent. */
final class StateCell extends RowCell {

    private final Wording wording;
    private final Node icon = Icons.of(Icon.STATE_STOPPED);

    StateCell(Wording wording) {
        this.wording = wording;
        getStyleClass().addAll("state", "state-cell");
    }

    @Override
    protected void paint(Row row) {
        Optional<Link> silent = row.link().filter(link -> !link.isLive());
        boolean hasState = row instanceof ProcessRow || row instanceof SumRow sum && sum.size() > 0 && silent.isEmpty();
        StateLook look = row.look();
        Pseudo.show(this, look);
        pseudoClassStateChanged(Pseudo.STALE, row.isStale());
        if (hasState) {
            Icons.set(icon, look.icon());
        } else {
            silent.ifPresent(link -> Icons.set(icon, link instanceof Link.Connecting ? Icon.CLOCK : Icon.WARNING));
        }
        setGraphic(hasState || silent.isPresent() ? icon : null);
        setText(text(row, silent));
    }

    private String text(Row row, Optional<Link> silent) {
        Messages messages = wording.messages();
        return switch (row) {
            case SumRow sum when sum.kind() == SumRow.Kind.SERVER && silent.isPresent() ->
                    wording.silence(silent.get(), Instant.now());
            case SumRow sum when sum.size() == 0 -> "";
            case SumRow sum -> word(sum.look(), sum.isPending(), messages);
            case ProcessRow process when silent.flatMap(Wording::lastSeen).isPresent() ->
                    messages.get("processes.state.stale", messages.get(process.look().messageKey()), wording.span(
                            Duration.between(silent.flatMap(Wording::lastSeen).get(), Instant.now())));
            case ProcessRow process -> word(process.look(), process.isPending(), messages);
        };
    }

    private static String word(StateLook look, boolean pending, Messages messages) {
        String word = messages.get(look.messageKey());
        return pending ? messages.get("processes.state.pending", word) : word;
    }

    @Override
    protected Optional<String> explain(Row row) {
        Messages messages = wording.messages();
        Optional<Link.Failure> failure = row.link().flatMap(Link::failure);
        if (failure.isPresent()) {
            return Optional.of(wording.silence(row.link().get(), Instant.now()) + "\n" + failure.get().message());
        }
        return switch (row) {
            case ProcessRow process when process.isPending() -> Optional.of(messages.get("processes.state.pending.tip"));
            case ProcessRow process when !wording.description(process).isEmpty() ->
                    Optional.of(wording.description(process));
            case ProcessRow process -> Optional.empty();
            case SumRow sum -> Optional.of(messages.get("processes.state.worst",
                    messages.get(sum.look().messageKey())));
        };
    }
}
