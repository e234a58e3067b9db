package org.secondlook.library;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.CollectionStartEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.NodeEvent;
import org.yaml.snakeyaml.events.ScalarEvent;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * Reads YAML from whoever sends it: maps, lists and texts, and nothing else. Tags would name classes, and aliases let a small file grow
 * without end; neither is read.
 */
final class YamlReader {

    static final int DEEPEST = 6;
    static final int LONGEST = 60_000;

    private YamlReader() {}

    /** Throws {@link Unreadable} for what it is not. */
    static Map<String, Object> read(String yaml) {
        try {
            demandPlain(yaml);
            Node root = new Yaml(options()).compose(new StringReader(yaml));
            if (root instanceof MappingNode map) {
                return map(map);
            }
        } catch (YAMLException e) {
            throw new Unreadable("library.flaw.yaml");
        }
        throw new Unreadable("library.flaw.yaml");
    }

    private static LoaderOptions options() {
        var options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        options.setMaxAliasesForCollections(0);
        options.setNestingDepthLimit(DEEPEST);
        options.setCodePointLimit(LONGEST);
        return options;
    }

    private static void demandPlain(String yaml) {
        int depth = 0;
        for (Event event : new Yaml(options()).parse(new StringReader(yaml))) {
            depth += event instanceof CollectionStartEvent
                    ? 1
                    : event.is(Event.ID.MappingEnd) || event.is(Event.ID.SequenceEnd) ? -1 : 0;
            if (depth > DEEPEST || isAnchored(event) || tag(event) != null) {
                throw new Unreadable("library.flaw.yaml.tricks");
            }
        }
    }

    private static boolean isAnchored(Event event) {
        return event instanceof AliasEvent || (event instanceof NodeEvent node && node.getAnchor() != null);
    }

    private static @Nullable String tag(Event event) {
        if (event instanceof ScalarEvent scalar) {
            return scalar.getTag();
        }
        return event instanceof CollectionStartEvent collection ? collection.getTag() : null;
    }

    private static Map<String, Object> map(MappingNode node) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (NodeTuple each : node.getValue()) {
            if (!(each.getKeyNode() instanceof ScalarNode key)
                    || map.put(key.getValue(), read(each.getValueNode())) != null) {
                throw new Unreadable("library.flaw.yaml");
            }
        }
        return map;
    }

    private static Object read(Node node) {
        if (node instanceof MappingNode map) {
            return map(map);
        } else if (node instanceof SequenceNode sequence) {
            List<Object> list = new ArrayList<>();
            sequence.getValue().forEach(each -> list.add(read(each)));
            return list;
        } else {
            return ((ScalarNode) node).getValue();
        }
    }
}
