package io.hufu.plan.pack;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.common.Anchor;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.events.SequenceStartEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Tag;
import org.snakeyaml.engine.v2.parser.ParserImpl;
import org.snakeyaml.engine.v2.resolver.ScalarResolver;
import org.snakeyaml.engine.v2.scanner.StreamReader;
import org.snakeyaml.engine.v2.schema.JsonSchema;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * One YAML file to a tree with places. It reads the parser's events itself, so that anchors, tags, deep nesting and double keys
 * are findings before anything is built from them. A key without a value counts as absent.
 */
final class YamlReader {
    static final int MAX_DEPTH = 40;
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final ScalarResolver RESOLVER = new JsonSchema().getScalarResolver();

    private final String file;
    private final Findings findings;
    private final Iterator<Event> events;
    private final Map<String, Place> places = new HashMap<>();

    private YamlReader(String file, Findings findings, Iterator<Event> events) {
        this.file = file;
        this.findings = findings;
        this.events = events;
    }

    /** The tree, or null when findings were made. */
    static @Nullable Tree read(String file, byte[] bytes, Findings findings) {
        var text = Text.decode(file, bytes, findings);
        if (text == null) {
            return null;
        }
        var settings = LoadSettings.builder()
                .setLabel(file)
                .setParseComments(false)
                .setCodePointLimit(Integer.MAX_VALUE)
                .build();
        int before = findings.size();
        try {
            var reader = new YamlReader(file, findings, new ParserImpl(settings, new StreamReader(settings, text)));
            var tree = reader.document();
            return findings.size() == before ? tree : null;
        } catch (Stop stop) {
            return null;
        } catch (MarkedYamlEngineException e) {
            var mark = e.getProblemMark().or(e::getContextMark);
            findings.add(FindingCode.YAML_SYNTAX, file, line(mark), String.valueOf(e.getProblem()));
            return null;
        } catch (YamlEngineException e) {
            findings.add(FindingCode.YAML_SYNTAX, file, 1, String.valueOf(e.getMessage()));
            return null;
        }
    }

    private @Nullable Tree document() {
        Tree tree = null;
        while (events.hasNext()) {
            var event = events.next();
            switch (event.getEventId()) {
                case StreamStart, StreamEnd, DocumentStart, DocumentEnd, Comment -> {}
                default -> {
                    if (tree != null) {
                        throw stop(FindingCode.YAML_DOCUMENTS, event, "$");
                    }
                    places.put("$", place(event));
                    var node = node(event, "$", 1);
                    tree = root(node, event);
                }
            }
        }
        if (tree == null) {
            findings.add(FindingCode.YAML_EMPTY, file, 1);
        }
        return tree;
    }

    private Tree root(JsonNode node, Event event) {
        if (node.isNull()) {
            throw stop(FindingCode.YAML_EMPTY, event, "$");
        }
        if (!(node instanceof ObjectNode object)) {
            throw stop(FindingCode.WRONG_TYPE, event, "$", "object", Schemas.typeOf(node));
        }
        return new Tree(file, object, places);
    }

    private JsonNode node(Event event, String path, int depth) {
        if (depth > MAX_DEPTH) {
            throw stop(FindingCode.YAML_DEPTH, event, path, MAX_DEPTH);
        }
        refuseAnchor(event, path);
        return switch (event) {
            case ScalarEvent scalar -> scalar(scalar, path);
            case SequenceStartEvent start -> sequence(start, path, depth);
            case MappingStartEvent start -> mapping(start, path, depth);
            default -> throw stop(FindingCode.YAML_SYNTAX, event, path, event.getEventId());
        };
    }

    private JsonNode sequence(CollectionStartEvent start, String path, int depth) {
        refuseTag(start.getTag(), start, path);
        var array = NODES.arrayNode();
        for (var event = events.next(); event.getEventId() != Event.ID.SequenceEnd; event = events.next()) {
            var at = Tree.child(path, array.size());
            places.put(at, place(event));
            array.add(node(event, at, depth + 1));
        }
        return array;
    }

    private JsonNode mapping(CollectionStartEvent start, String path, int depth) {
        refuseTag(start.getTag(), start, path);
        var object = NODES.objectNode();
        var seen = new HashSet<String>();
        for (var event = events.next(); event.getEventId() != Event.ID.MappingEnd; event = events.next()) {
            refuseAnchor(event, path);
            if (!(event instanceof ScalarEvent keyEvent)) {
                throw stop(FindingCode.YAML_KEY, event, path);
            }
            var key = keyEvent.getValue();
            var at = Tree.child(path, key);
            if (!seen.add(key)) {
                findings.add(FindingCode.DUPLICATE_KEY, place(event), at, key);
            }
            places.putIfAbsent(at, place(event));
            var value = node(events.next(), at, depth + 1);
            if (!value.isNull()) {
                object.set(key, value);
            }
        }
        return object;
    }

    private JsonNode scalar(ScalarEvent scalar, String path) {
        refuseTag(scalar.getTag(), scalar, path);
        var value = scalar.getValue();
        if (!scalar.isPlain()) {
            return NODES.stringNode(value);
        }
        var tag = RESOLVER.resolve(value, true);
        if (tag.equals(Tag.NULL)) {
            return NODES.nullNode();
        }
        if (tag.equals(Tag.BOOL)) {
            return NODES.booleanNode(Boolean.parseBoolean(value));
        }
        return tag.equals(Tag.INT) || tag.equals(Tag.FLOAT) ? number(value) : NODES.stringNode(value);
    }

    private static JsonNode number(String value) {
        if (value.length() > 40) {
            return NODES.stringNode(value);
        }
        try {
            var decimal = new BigDecimal(value);
            if (Math.abs(decimal.scale()) > 100) {
                return NODES.stringNode(value);
            }
            return value.matches("[-+]?\\d+") ? whole(decimal.toBigIntegerExact()) : NODES.numberNode(decimal);
        } catch (NumberFormatException e) {
            return NODES.stringNode(value);
        }
    }

    private static JsonNode whole(BigInteger value) {
        return value.bitLength() < 32 ? NODES.numberNode(value.intValueExact()) : NODES.numberNode(value);
    }

    private void refuseAnchor(Event event, String path) {
        if (event instanceof AliasEvent alias) {
            throw stop(FindingCode.YAML_ALIAS, event, path, "*" + alias.getAlias());
        }
        if (event instanceof NodeEvent node) {
            var anchor = node.getAnchor().map(Anchor::getValue);
            if (anchor.isPresent()) {
                throw stop(FindingCode.YAML_ALIAS, event, path, "&" + anchor.get());
            }
        }
    }

    private void refuseTag(Optional<String> tag, Event event, String path) {
        if (tag.isPresent()) {
            throw stop(FindingCode.YAML_TAG, event, path, tag.get());
        }
    }

    private Stop stop(FindingCode code, Event event, String path, Object... values) {
        findings.add(code, place(event), path, values);
        return new Stop();
    }

    private Place place(Event event) {
        return new Place(file, line(event.getStartMark()));
    }

    private static int line(Optional<Mark> mark) {
        return mark.map(Mark::getLine).orElse(0) + 1;
    }

    /** Ends the reading of this file after a finding that leaves nothing to go on with. */
    private static final class Stop extends RuntimeException {
        private static final long serialVersionUID = 1;

        Stop() {
            super(null, null, false, false);
        }
    }
}
