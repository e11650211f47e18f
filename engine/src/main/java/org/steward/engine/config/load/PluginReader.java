package org.steward.engine.config.load;

import java.util.Optional;
import org.steward.engine.config.ConfigException;
import org.steward.engine.config.schema.SectionKind;
import org.steward.engine.config.source.RawSection;

/** Checks the sections that name Python code. The only code there is here is the main RPC interface. */
final class PluginReader {
    static final String MAIN_INTERFACE = "supervisor.rpcinterface:make_main_rpcinterface";
    private static final String RPC_KEY = "supervisor.rpcinterface_factory";
    private static final String CTL_KEY = "supervisor.ctl_factory";

    private final Reading reading;

    PluginReader(Reading reading) {
        this.reading = reading;
    }

    /** Whether there is a {@code [rpcinterface:supervisor]}; every such section is checked. */
    boolean readInterfaces() throws ConfigException {
        boolean main = false;
        for (RawSection section : reading.raw().sections()) {
            if (SectionKind.RPCINTERFACE.matches(section.name())) {
                Optional<String> factory = factory(section, RPC_KEY);
                if (factory.isPresent() && !factory.get().equals(MAIN_INTERFACE)) {
                    reading.section(section).report(RPC_KEY,
                            factory.get() + " cannot be resolved within [" + section.name() + "]");
                }
                expandOthers(section, RPC_KEY);
                main |= section.suffix().equals("supervisor");
            }
        }
        return main;
    }

    /** Checks what the daemon never looks at: {@code [ctlplugin:x]} belongs to supervisorctl. */
    void checkControlPlugins() throws ConfigException {
        for (RawSection section : reading.raw().sections()) {
            if (SectionKind.CTLPLUGIN.matches(section.name())) {
                factory(section, CTL_KEY);
                expandOthers(section, CTL_KEY);
            }
        }
    }

    private Optional<String> factory(RawSection section, String key) throws ConfigException {
        SectionReader reader = reading.section(section);
        Optional<String> factory = reader.text(key, reading.names());
        if (factory.isEmpty()) {
            reader.report("", "section [" + section.name() + "] does not specify a " + key);
        }
        return factory;
    }

    /** The other keys would be arguments of the factory, so they must expand. */
    private void expandOthers(RawSection section, String factoryKey) throws ConfigException {
        SectionReader reader = reading.section(section);
        for (String key : section.values().keySet()) {
            if (!key.equals(factoryKey)) {
                reader.text(key, reading.names());
            }
        }
        for (String key : reading.raw().defaults().values().keySet()) {
            if (!key.equals(factoryKey) && section.value(key).isEmpty()) {
                reader.text(key, reading.names());
            }
        }
    }
}
