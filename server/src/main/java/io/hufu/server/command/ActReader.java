package io.hufu.server.command;

import io.hufu.engine.basics.Action;
import io.hufu.engine.vocabulary.Report;
import io.hufu.journal.vault.Vault;
import io.hufu.journal.vault.VaultText;
import io.hufu.server.command.Acts.Act;
import io.hufu.server.command.Shape.Field;
import io.hufu.server.command.Shape.Fields;
import io.hufu.server.command.Shape.Many;
import io.hufu.server.command.Shape.Plain;
import io.hufu.server.command.Shape.Secret;
import io.hufu.server.command.Shape.Word;
import io.hufu.server.problem.DoorCode;
import io.hufu.server.problem.ProblemException;
import io.hufu.server.settings.DoorSettings;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads the JSON of an act straight onto its record: strictly, field by field, so that what is wrong can be pointed at.
 * Texts that belong into the vault are replaced by references; ids of what is new are made from account and request id.
 */
@Component
public class ActReader {
    private final Vault vault;
    private final JsonMapper json;

    ActReader(Vault vault, DoorSettings settings) {
        this.vault = vault;
        var constraints = StreamReadConstraints.builder()
                .maxNestingDepth(settings.depth())
                .maxNumberLength(60)
                .maxNameLength(200)
                .build();
        this.json = JsonMapper.builder(
                        JsonFactory.builder().streamReadConstraints(constraints).build())
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .build();
    }

    /**
     * An act, read.
     *
     * @param texts that go into the vault with it
     * @param created ids that were made or named for what is new, by field
     */
    public record Reading(Action action, List<VaultText> texts, Map<String, String> created) {
        public Reading {
            texts = List.copyOf(texts);
            created = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(created));
        }
    }

    /**
     * @param stream id of the stream, from the path
     * @param incident id of the incident under whose key texts are kept
     * @throws ProblemException that points at what is wrong
     */
    public Reading read(Act act, String stream, String incident, byte[] body, String account, String key) {
        JsonNode tree = parse(body);
        if (!(tree instanceof ObjectNode object)) {
            throw ProblemException.field(DoorCode.WRONG_TYPE, "", "JSON object / 对象");
        }
        var walk = new Walk(act, stream, incident, account + "/" + key);
        Object action = walk.record(Shape.of(act.type()), object, "");
        return new Reading((Action) action, walk.texts, walk.created);
    }

    /** @throws ProblemException when it is no JSON, nested too deeply, or holds half a character */
    public JsonNode parse(byte[] body) {
        try {
            JsonNode tree = json.readTree(body.length == 0 ? new byte[] {'{', '}'} : body);
            requireWhole(tree, "");
            return tree;
        } catch (StreamConstraintsException e) {
            throw ProblemException.of(DoorCode.TOO_DEEP);
        } catch (JacksonException e) {
            throw ProblemException.of(DoorCode.MALFORMED_JSON);
        }
    }

    /** JSON can say half of a surrogate pair, which no text in UTF-8 can hold. */
    private static void requireWhole(JsonNode node, String pointer) {
        if (node.isString() && !isWhole(node.stringValue())) {
            throw ProblemException.field(DoorCode.VALUE_MALFORMED, pointer, "Unicode");
        }
        if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                requireWhole(node.get(i), pointer + "/" + i);
            }
        } else if (node.isObject()) {
            for (var property : node.properties()) {
                if (!isWhole(property.getKey())) {
                    throw ProblemException.field(DoorCode.VALUE_MALFORMED, pointer, "Unicode");
                }
                requireWhole(property.getValue(), pointer + "/" + property.getKey());
            }
        }
    }

    private static boolean isWhole(String text) {
        return text.chars().noneMatch(c -> Character.isSurrogate((char) c))
                || StandardCharsets.UTF_8.newEncoder().canEncode(text);
    }

    private final class Walk {
        private final Act act;
        private final String stream;
        private final String incident;
        private final String seed;
        private final List<VaultText> texts = new ArrayList<>();
        private final Map<String, String> created = new LinkedHashMap<>();

        Walk(Act act, String stream, String incident, String seed) {
            this.act = act;
            this.stream = stream;
            this.incident = incident;
            this.seed = seed;
        }

        Object record(Fields fields, ObjectNode object, String at) {
            boolean top = at.isEmpty();
            var names = fields.fields().stream().map(Field::name).toList();
            for (String given : object.propertyNames()) {
                if (!names.contains(given) || (top && given.equals(act.stream()))) {
                    throw ProblemException.field(DoorCode.UNKNOWN_FIELD, at + "/" + escaped(given), "");
                }
            }
            @Nullable Object[] values = new @Nullable Object[fields.fields().size()];
            for (int i = 0; i < values.length; i++) {
                Field field = fields.fields().get(i);
                values[i] = top && field.name().equals(act.stream())
                        ? stream
                        : field(fields, field, object.get(field.name()), at + "/" + field.name());
            }
            return construct(fields.constructor(), values, at);
        }

        private @Nullable Object field(Fields owner, Field field, @Nullable JsonNode given, String at) {
            boolean absent = given == null || given.isNull();
            String making = making(owner, field, at);
            if (making != null) {
                String id = absent ? Ids.derive(seed, making) : (String) value(Plain.TEXT, given, at);
                if (!id.matches("[A-Za-z0-9._-]{1,64}")) {
                    throw ProblemException.field(DoorCode.VALUE_MALFORMED, at, "1–64 [A-Za-z0-9._-]");
                }
                created.put(making, id);
                return id;
            }
            if (!absent) {
                return value(field.shape(), given, at);
            }
            if (field.shape() instanceof Many) {
                return List.of();
            }
            if (field.optional()) {
                return null;
            }
            throw ProblemException.field(DoorCode.FIELD_ABSENT, at, "");
        }

        /** The name of what is new, where this field names something new. */
        private @Nullable String making(Fields owner, Field field, String at) {
            if (owner.type() == Report.class && field.name().equals("id")) {
                return "report";
            }
            return at.lastIndexOf('/') == 0 && field.name().equals(act.creates()) ? field.name() : null;
        }

        private Object value(Shape shape, @Nullable JsonNode node, String at) {
            JsonNode given = Objects.requireNonNull(node);
            return switch (shape) {
                case Plain plain -> Values.read(plain, given, at);
                case Word word -> word(word, given, at);
                case Secret ignored -> secret((String) Values.read(Plain.TEXT, given, at));
                case Fields fields -> {
                    if (!(given instanceof ObjectNode object)) {
                        throw ProblemException.field(DoorCode.WRONG_TYPE, at, "JSON object / 对象");
                    }
                    yield record(fields, object, at);
                }
                case Many many -> many(many, given, at);
            };
        }

        private List<Object> many(Many many, JsonNode given, String at) {
            if (!given.isArray()) {
                throw ProblemException.field(DoorCode.WRONG_TYPE, at, "JSON array / 数组");
            }
            var list = new ArrayList<Object>();
            for (JsonNode each : given) {
                String place = at + "/" + list.size();
                if (each.isNull()) {
                    throw ProblemException.field(DoorCode.FIELD_ABSENT, place, "");
                }
                list.add(value(many.of(), each, place));
            }
            return List.copyOf(list);
        }

        private Object secret(String text) {
            VaultText prepared = vault.prepare(incident, text);
            texts.add(prepared);
            return prepared.confidential();
        }

        private Object word(Word word, JsonNode given, String at) {
            int index = given.isString() ? word.words().indexOf(given.stringValue()) : -1;
            if (index < 0) {
                throw ProblemException.field(DoorCode.VALUE_NOT_KNOWN, at, String.join(", ", word.words()));
            }
            return Objects.requireNonNull(word.type().getEnumConstants())[index];
        }
    }

    private static Object construct(Constructor<?> constructor, @Nullable Object[] values, String at) {
        try {
            return constructor.newInstance(values);
        } catch (InvocationTargetException e) {
            throw ProblemException.field(
                    DoorCode.VALUE_MALFORMED,
                    at,
                    String.valueOf(e.getTargetException().getMessage()));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String escaped(String name) {
        String shortened = name.length() > 60 ? name.substring(0, 60) : name;
        return shortened.replace("~", "~0").replace("/", "~1");
    }
}
