package org.steward.engine.rpc;

import java.util.List;
import java.util.Map;
import org.steward.client.protocol.Fault;

/** The parameters of a call, taken as loosely as supervisord takes them; what cannot be taken is a fault. */
public final class Arguments {
    private final List<?> values;

    Arguments(List<?> values) {
        this.values = values;
    }

    /** Checks how many there are. */
    public void expect(int least, int most) throws RpcFault {
        if (values.size() < least || values.size() > most) {
            throw incorrect();
        }
    }

    public void expect(int exactly) throws RpcFault {
        expect(exactly, exactly);
    }

    public Object raw(int index) {
        return values.get(index);
    }

    public String string(int index) throws RpcFault {
        if (values.get(index) instanceof String text) {
            return text;
        }
        throw incorrect();
    }

    /** A whole number; texts that read as one and fractions, which are cut, will do. */
    public long integer(int index) throws RpcFault {
        Object value = values.get(index);
        if (value instanceof Number number) {
            return number.longValue();
        }
        if (value instanceof Boolean flag) {
            return flag ? 1 : 0;
        }
        if (value instanceof String text) {
            try {
                return Long.parseLong(text.strip());
            } catch (NumberFormatException e) {
                throw incorrect();
            }
        }
        throw incorrect();
    }

    /** A yes or no, by Python's idea of truth: everything but zero and emptiness is yes. */
    public boolean flag(int index, boolean otherwise) {
        if (index >= values.size()) {
            return otherwise;
        }
        Object value = values.get(index);
        if (value instanceof Boolean flag) {
            return flag;
        }
        if (value instanceof Number number) {
            return number.doubleValue() != 0;
        }
        if (value instanceof String text) {
            return !text.isEmpty();
        }
        if (value instanceof List<?> list) {
            return !list.isEmpty();
        }
        return !(value instanceof Map<?, ?> map) || !map.isEmpty();
    }

    private static RpcFault incorrect() {
        return new RpcFault(Fault.INCORRECT_PARAMETERS);
    }
}
