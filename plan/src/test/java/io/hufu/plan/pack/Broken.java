package io.hufu.plan.pack;

import java.util.ArrayList;
import java.util.List;

/**
 * One change to the gas field pack and the finding that it has to bring.
 *
 * @param find text of the file that is replaced, at its first place; the whole file when empty
 * @param at text on the line where the finding is expected; where the replacement begins when empty; {@code none}: elsewhere
 */
record Broken(FindingCode code, String file, String find, String replace, String path, String at) {
    private static final String PLAN = TestCity.GAS + "10-plan.yaml";
    private static final String PEOPLE = TestCity.GAS + "20-people.yaml";
    private static final String RULES = TestCity.GAS + "30-rules.yaml";
    private static final String PRINTED = TestCity.GAS + "90-as-printed.yaml";
    private static final String AREAS = PackFiles.JURISDICTION;
    private static final String UNITS = PackFiles.DIRECTORY;
    private static final String GOODS = PackFiles.SUPPLIES;

    @Override
    public String toString() {
        return code.code() + " " + path;
    }

    private static Broken broken(FindingCode code, String file, String find, String replace, String path) {
        return new Broken(code, file, find, replace, path, "");
    }

    private static Broken broken(FindingCode code, String file, String find, String replace, String path, String at) {
        return new Broken(code, file, find, replace, path, at);
    }

    static List<Broken> table() {
        var table = new ArrayList<Broken>();
        table.addAll(yaml());
        table.addAll(schema());
        table.addAll(csv());
        table.addAll(place());
        table.addAll(references());
        table.addAll(rules());
        return table;
    }

    private static List<Broken> yaml() {
        return List.of(
                broken(FindingCode.FOLDER_NAME, PLAN, "id: gas-field", "id: gas-works", "$.id"),
                broken(FindingCode.FILE_TOO_LARGE, RULES, "", "#".repeat(5 << 20), "$", "none"),
                broken(FindingCode.YAML_SYNTAX, PLAN, "  text: 气", "  text: [气", "$", "hazards: [gas-field]"),
                broken(FindingCode.YAML_SYNTAX, AREAS, "code: ", "code\u0000: ", "$"),
                broken(FindingCode.YAML_EMPTY, UNITS, "", "# nothing\n", "$"),
                broken(FindingCode.YAML_DOCUMENTS, PLAN, "grading:", "---\ngrading:", "$", "grading:"),
                broken(FindingCode.YAML_ALIAS, PLAN, "scope:", "scope: &a", "$.scope"),
                broken(FindingCode.YAML_ALIAS, PLAN, "phases: [production]", "phases: *a", "$.scope.phases"),
                broken(FindingCode.YAML_TAG, PLAN, "text: 气", "text: !!java.net.URL 气", "$.scope.text"),
                broken(
                        FindingCode.YAML_DEPTH,
                        PLAN,
                        "phases: [production]",
                        "phases: " + "[".repeat(5000),
                        "$.scope.phases" + "[0]".repeat(38)),
                broken(FindingCode.YAML_KEY, PLAN, "scope:", "? [a, b]\n: c\nscope:", "$"),
                broken(FindingCode.DUPLICATE_KEY, PLAN, "scope:", "title: 又一个\nscope:", "$.title"),
                broken(FindingCode.KEY_IN_TWO_FILES, RULES, "levels:", "members: []\nlevels:", "$.members"),
                broken(FindingCode.WRONG_TYPE, AREAS, "", "- a\n", "$"));
    }

    private static List<Broken> schema() {
        return List.of(
                broken(FindingCode.MISSING_KEY, PLAN, "issuer: 试验市人民政府办公室\n", "", "$", "format:"),
                broken(
                        FindingCode.MISSING_KEY,
                        RULES,
                        "  contents:\n    - {id: place-time, text: 时间地点,",
                        "  contents:\n    - {id: place-time,",
                        "$.reporting.contents[0]",
                        "place-time"),
                broken(FindingCode.UNKNOWN_KEY, PLAN, "  phases:", "  fases: [x]\n  phases:", "$.scope.fases"),
                broken(
                        FindingCode.UNKNOWN_KEY,
                        RULES,
                        "when: {foreigners: true}",
                        "when: {strangers: true}",
                        "$.reporting.rules[5].when.strangers"),
                broken(
                        FindingCode.WRONG_TYPE,
                        PLAN,
                        "jurisdiction: \"990100\"",
                        "jurisdiction: 990100",
                        "$.jurisdiction"),
                broken(FindingCode.WRONG_TYPE, PLAN, "deaths: 3,", "deaths: three,", "$.grading.rows[1].deaths"),
                broken(FindingCode.VALUE_NOT_ALLOWED, PLAN, "hufu-plan/1", "hufu-plan/9", "$.format"),
                broken(
                        FindingCode.VALUE_NOT_ALLOWED,
                        RULES,
                        "grounds:\n      - {id: i-grade, when: {gradeAtLeast: major}",
                        "grounds:\n      - {id: i-grade, when: {gradeAtLeast: huge}",
                        "$.levels[0].grounds[0].when.gradeAtLeast",
                        "huge"),
                broken(FindingCode.WRONG_FORM, PLAN, "inForce: 2020-10-01", "inForce: 2020-02-30", "$.inForce"),
                broken(
                        FindingCode.WRONG_FORM,
                        RULES,
                        "within: PT30M}, from: oral",
                        "within: 30 min}, from: oral",
                        "$.reporting.rules[3].limit.within"),
                broken(
                        FindingCode.WRONG_FORM,
                        PRINTED,
                        "limit: at-once",
                        "limit: soon",
                        "$.asPrinted.deadlines[0].limit"),
                broken(
                        FindingCode.EMPTY_LIST,
                        RULES,
                        "activators: [deputy]",
                        "activators: []",
                        "$.levels[2].activators"),
                broken(FindingCode.EMPTY_TEXT, RULES, "what: 电话快报", "what: ''", "$.reporting.rules[0].what"),
                broken(FindingCode.EMPTY_TEXT, RULES, "what: 电话快报", "what: ' '", "$.reporting.rules[0].what"),
                broken(FindingCode.TEXT_TOO_LONG, PLAN, "text: 气", "text: " + "气".repeat(5000), "$.scope.text"),
                broken(FindingCode.NUMBER_RANGE, PLAN, "deaths: 0,", "deaths: -1,", "$.grading.rows[0].deaths"),
                broken(
                        FindingCode.ONE_KEY,
                        RULES,
                        "limit: {within: PT1H}, from: known",
                        "limit: {within: PT1H, wording: at-once}, from: known",
                        "$.reporting.rules[2].limit"),
                broken(
                        FindingCode.ONE_KEY,
                        RULES,
                        "limit: {within: PT1H}, from: known",
                        "limit: {}, from: known",
                        "$.reporting.rules[2].limit"),
                broken(
                        FindingCode.ONE_KEY,
                        RULES,
                        "when: {foreigners: true}",
                        "when: {foreigners: true, undetermined: true}",
                        "$.reporting.rules[5].when"));
    }

    private static List<Broken> csv() {
        return List.of(
                broken(FindingCode.CSV_SYNTAX, GOODS, "\"移动灯,车载\"", "\"移动\"灯", "$"),
                broken(FindingCode.YAML_EMPTY, GOODS, "", "", "$"),
                broken(FindingCode.CSV_HEADER, GOODS, "category", "kind", "$"),
                broken(FindingCode.CSV_COLUMNS, GOODS, "12,套,附录2,,,", "12,套,附录2", "$.lines[0]"),
                broken(FindingCode.CSV_VALUE, GOODS, "12,套", "十二,套", "$.lines[0].quantity"),
                broken(FindingCode.CSV_VALUE, GOODS, "east-2,east-base,2", "east-2,east-base,", "$.lines[1].row"),
                broken(FindingCode.CSV_VALUE, GOODS, "木楔", "", "$.lines[1].name", "east-2"),
                broken(FindingCode.CSV_VALUE, GOODS, ",erratum,", ",mistake,", "$.lines[2].noteKind"),
                broken(FindingCode.CSV_VALUE, GOODS, ",erratum,", ",,", "$.lines[2].noteText"));
    }

    private static List<Broken> place() {
        return List.of(
                broken(FindingCode.JURISDICTION_MISMATCH, PLAN, "\"990100\"", "\"990200\"", "$.jurisdiction"),
                broken(FindingCode.UNKNOWN_AREA, UNITS, "\"990121\"", "\"990122\"", "$.units[9].area"),
                broken(
                        FindingCode.LADDER_ORDER,
                        AREAS,
                        "PT10M",
                        "PT5M",
                        "$.ladder.unacknowledged[1].after",
                        "action: call"),
                broken(FindingCode.DUPLICATE_ID, AREAS, "\"990121\"", "\"990101\"", "$.areas[1].code", "西山县"),
                broken(FindingCode.DUPLICATE_ID, UNITS, "id: propaganda", "id: government", "$.units[5].id", "市委宣传部"),
                broken(FindingCode.UNKNOWN_UNIT, UNITS, "parent: government", "parent: nobody", "$.units[1].parent"),
                broken(
                        FindingCode.UNKNOWN_SUPPLY_BASE,
                        GOODS,
                        "east-2,east-base",
                        "east-2,west-base",
                        "$.lines[1].base"),
                broken(FindingCode.DUPLICATE_ID, GOODS, "east-2,", "east-1,", "$.lines[1].id", "木楔"),
                broken(FindingCode.PHONE_FORM, UNITS, "0990-2000102", "0990/2000102", "$.units[1].lines[1].phone"),
                broken(FindingCode.PHONE_MOBILE, UNITS, "0990-2000102", "139-0000-0001", "$.units[1].lines[1].phone"),
                broken(
                        FindingCode.PHONE_MOBILE,
                        UNITS,
                        "0990-2000102",
                        "'+86 13900000001'",
                        "$.units[1].lines[1].phone"),
                broken(FindingCode.MOBILE_IN_TEXT, UNITS, "市委宣传部", "市委宣传部13900000001", "$.units[5].name"),
                broken(FindingCode.MOBILE_IN_TEXT, GOODS, "木楔", "木楔139 0000 0001", "$.lines[1].name"),
                broken(
                        FindingCode.NOTE_SOURCE,
                        AREAS,
                        "kind: assumption,",
                        "kind: assumption, sourceSays: 立即,",
                        "$.notes[0].sourceSays"));
    }

    private static List<Broken> references() {
        return List.of(
                broken(
                        FindingCode.DUPLICATE_ID,
                        PEOPLE,
                        "id: energy-2",
                        "id: force-1",
                        "$.members[0].duties[1].id",
                        "平时检查井场"),
                broken(FindingCode.DUPLICATE_ID, PEOPLE, "id: incident-unit", "id: fire-brigade", "$.roles[1].id"),
                broken(
                        FindingCode.DUPLICATE_ID,
                        PEOPLE,
                        "[mine-rescue, locality, incident-unit]",
                        "[mine-rescue, fire-brigade]",
                        "$.groups[0].members[1]"),
                broken(FindingCode.DUPLICATE_ID, RULES, "{id: fire,", "{id: wind,", "$.guides[0].steps[1].id", "清除火源"),
                broken(
                        FindingCode.DUPLICATE_ID,
                        RULES,
                        "id: ii-grade",
                        "id: i-grade",
                        "$.levels[1].grounds[0].id",
                        "text: 较大,"),
                broken(
                        FindingCode.UNKNOWN_UNIT,
                        PEOPLE,
                        "unit: energy-bureau",
                        "unit: coal-bureau",
                        "$.headquarters.posts[4].unit"),
                broken(
                        FindingCode.UNKNOWN_BODY,
                        PEOPLE,
                        "leads: [fire-brigade]",
                        "leads: [water-brigade]",
                        "$.groups[0].leads[0]"),
                broken(
                        FindingCode.UNKNOWN_BODY,
                        PRINTED,
                        "body: energy-bureau",
                        "body: coal-bureau",
                        "$.asPrinted.contacts[1].body"),
                broken(
                        FindingCode.UNKNOWN_BODY,
                        RULES,
                        "release: {body: propaganda",
                        "release: {body: press",
                        "$.release.body"),
                broken(
                        FindingCode.UNKNOWN_BODY,
                        RULES,
                        "obligors: [incident-unit]",
                        "obligors: [somebody]",
                        "$.reporting.rules[0].obligors[0]"),
                broken(
                        FindingCode.UNKNOWN_ADDRESSEE,
                        RULES,
                        "to: [to-foreign]",
                        "to: [to-foreigners]",
                        "$.reporting.rules[5].to[0]"),
                broken(
                        FindingCode.UNKNOWN_ADDRESSEE,
                        RULES,
                        "to: [to-office], clause: §6.2",
                        "to: [to-nobody], clause: §6.2",
                        "$.afterwards.evaluation[1].to[0]"),
                broken(
                        FindingCode.UNKNOWN_HOLDER,
                        PEOPLE,
                        "sameHolderAs: deputy-emergency",
                        "sameHolderAs: deputy-energy",
                        "$.headquarters.posts[3].sameHolderAs"),
                broken(
                        FindingCode.UNKNOWN_HOLDER,
                        PEOPLE,
                        "sameHolderAs: deputy-emergency",
                        "sameHolderAs: director-emergency",
                        "$.headquarters.posts[3].sameHolderAs"),
                broken(
                        FindingCode.UNKNOWN_HOLDER,
                        PEOPLE,
                        "by: executive,",
                        "by: deputy-energy,",
                        "$.headquarters.standIns[0].by"),
                broken(
                        FindingCode.UNKNOWN_HOLDER,
                        PEOPLE,
                        "by: executive,",
                        "by: commander,",
                        "$.headquarters.standIns[0].by"),
                broken(
                        FindingCode.CANDIDATE_AREA,
                        PEOPLE,
                        "candidates: [donghu-government, xishan-government]",
                        "candidates: [government]",
                        "$.roles[0].candidates"),
                broken(
                        FindingCode.SECTOR_UNITS,
                        PEOPLE,
                        "name: 事故发生单位, binding: by-hand",
                        "name: 事故发生单位, binding: by-sector",
                        "$.roles[1].binding"));
    }

    private static List<Broken> rules() {
        return List.of(
                broken(
                        FindingCode.POST_MISSING,
                        PEOPLE,
                        "kind: executive-deputy",
                        "kind: deputy",
                        "$.levels[1].activators[1]",
                        "none"),
                broken(FindingCode.TASK_FORCE_MISSING, PEOPLE, taskForce(), "", "$.levels[0].calls[2].who", "none"),
                broken(
                        FindingCode.LOCALITY_MISSING,
                        PEOPLE,
                        "binding: by-place",
                        "binding: by-hand",
                        "$.levels[2].calls[0].who",
                        "none"),
                broken(
                        FindingCode.GROUPS_MISSING,
                        PEOPLE,
                        groups(),
                        "groups: []\n",
                        "$.levels[0].calls[1].who",
                        "none"),
                broken(
                        FindingCode.CLAUSE_FORM,
                        RULES,
                        "proposerClause: §5.4",
                        "proposerClause: '5.4'",
                        "$.levels[2].proposerClause",
                        "proposerClause: '5.4'"),
                broken(
                        FindingCode.CLAUSE_FORM,
                        RULES,
                        "proposerClause: §5.4",
                        "proposerClause: 《突发事件应对法》",
                        "$.levels[2].proposerClause",
                        "proposerClause: 《突发事件应对法》"),
                broken(
                        FindingCode.GRADING_ROWS,
                        PLAN,
                        "grade: major, deaths",
                        "grade: ordinary, deaths",
                        "$.grading.rows",
                        "rows:"),
                broken(
                        FindingCode.GRADING_BOUNDS,
                        PLAN,
                        "deaths: 10,",
                        "deaths: 3,",
                        "$.grading.rows[2].deaths",
                        "grade: major"),
                broken(
                        FindingCode.GRADING_BOUNDS,
                        PLAN,
                        "50000000.00",
                        "10000000",
                        "$.grading.rows[2].lossYuan",
                        "grade: major"),
                broken(
                        FindingCode.GRADE_COUNTED_TWICE,
                        PLAN,
                        "[serious, poisoned]",
                        "[serious, serious]",
                        "$.grading.injuriesCount[1]"),
                broken(FindingCode.LEVEL_TWICE, RULES, "level: II\n", "level: I\n", "$.levels[1].level"),
                broken(
                        FindingCode.LEVEL_MISSING,
                        PEOPLE,
                        "levels: [I, II]",
                        "levels: [I, IV]",
                        "$.headquarters.taskForce.levels[1]"),
                broken(
                        FindingCode.LEVEL_MISSING,
                        PEOPLE,
                        "levelIs: [I, II]",
                        "levelIs: [IV]",
                        "$.headquarters.taskForce.tasks[0].when.levelIs[0]"),
                broken(
                        FindingCode.COLOUR_TWICE,
                        RULES,
                        "{colour: orange,",
                        "{colour: red,",
                        "$.warnings.colours[1].colour"),
                broken(
                        FindingCode.UNKNOWN_GROUP,
                        RULES,
                        "effect: 全体成员准备,",
                        "groups: [nobody], effect: 全体成员准备,",
                        "$.warnings.colours[2].groups[0]"),
                broken(
                        FindingCode.UNKNOWN_BODY,
                        RULES,
                        "  contents:\n    - {id: danger",
                        "  notices: [{id: text, bodies: [nobody], colours: [], text: 短信, clause: §3}]\n  contents:\n    - {id: danger",
                        "$.warnings.notices[0].bodies[0]"),
                broken(
                        FindingCode.UNKNOWN_BODY,
                        RULES,
                        "  contents:\n    - {id: danger",
                        "  bodyMeasures: [{bodies: [nobody], colours: [red], tasks: [{id: t, text: 停工, clause: §3}], clause: §3}]\n"
                                + "  contents:\n    - {id: danger",
                        "$.warnings.bodyMeasures[0].bodies[0]"),
                broken(
                        FindingCode.UNKNOWN_PERFORMANCE_GRADE,
                        RULES,
                        "  contents:\n    - {id: danger",
                        reduction("grades: [b]") + reductionRule("") + "  contents:\n    - {id: danger",
                        "$.warnings.reductionList.rules[0].grades[0]",
                        "id: first"),
                broken(
                        FindingCode.REDUCTION_WITHOUT_RULE,
                        RULES,
                        "  contents:\n    - {id: danger",
                        reduction("grades: [a], marks: [small]") + "  contents:\n    - {id: danger",
                        "$.warnings.reductionList.rules",
                        "rules:\n      - {id: first"),
                broken(
                        FindingCode.NOTHING_STARTS,
                        RULES,
                        rules("warnings:", "release:"),
                        "warnings: {clause: §3}\nlevels: []\n",
                        "$.levels",
                        "levels: []"),
                broken(
                        FindingCode.ENDING_GRADES,
                        RULES,
                        "rule: who-activated",
                        "rule: by-grade",
                        "$.ending.byGrade",
                        "ending:"),
                broken(
                        FindingCode.ENDING_SUPERFLUOUS,
                        RULES,
                        "rule: who-activated",
                        "byGrade: [{grade: major, headquarters: city, clause: §5.9}]\n  rule: who-activated",
                        "$.ending.byGrade"),
                broken(
                        FindingCode.UNKNOWN_SECTOR,
                        RULES,
                        "when: {foreigners: true}",
                        "when: {sectorIs: [textile]}",
                        "$.reporting.rules[5].when.sectorIs[0]"));
    }

    private static String reduction(String rule) {
        return "  reductionList:\n    clause: §3\n    grades: [{id: a, name: A级, clause: §3}]\n    rules:\n      - {id: first, "
                + rule + ", outcome: own-choice, text: 自主减排, clause: §3}\n";
    }

    private static String reductionRule(String condition) {
        return "      - {id: last, " + condition + "outcome: as-listed, text: 照清单, clause: §3}\n";
    }

    /** The chapters of the rules from one key up to another. */
    private static String rules(String from, String to) {
        var rules = TestCity.text(TestCity.gasField(), RULES);
        return rules.substring(rules.indexOf(from), rules.indexOf("\n" + to) + 1);
    }

    private static String taskForce() {
        var people = TestCity.text(TestCity.gasField(), PEOPLE);
        return people.substring(people.indexOf("  taskForce:"), people.indexOf("  leaderTasks:"));
    }

    private static String groups() {
        var people = TestCity.text(TestCity.gasField(), PEOPLE);
        return people.substring(people.indexOf("groups:"));
    }
}
