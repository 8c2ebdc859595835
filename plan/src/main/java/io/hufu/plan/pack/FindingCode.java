package io.hufu.plan.pack;

import java.util.Locale;

/**
 * Everything that can be wrong in a pack: a closed vocabulary with stable codes, in the order of the stages that find it.
 * {@code {0}}, {@code {1}} stand for the values of the case.
 */
public enum FindingCode {
    // Stage 0: the files
    FOLDER_MISSING("没有这个文件夹", "there is no such folder", "核对路径", "check the path"),
    FILE_MISSING("缺少文件 {0}", "file {0} is missing", "补上该文件", "add the file"),
    NO_PLAN(
            "没有任何预案",
            "there is no plan",
            "在 plans/<编号>-<版本>/ 下放入 YAML 文件",
            "put YAML files under plans/<id>-<edition>/"),
    FILE_UNREADABLE("文件读不出来:{0}", "the file cannot be read: {0}", "检查权限和磁盘", "check permissions and the disk"),
    FILE_TOO_LARGE(
            "文件超过 {0} 字节",
            "the file is larger than {0} bytes", "删去多余内容或拆成几个文件", "remove what is not needed or split the file"),
    TOO_MANY_FILES("文件多于 {0} 个", "there are more than {0} files", "合并文件", "merge files"),
    PACK_TOO_LARGE(
            "全部文件合计超过 {0} 字节",
            "all files together are larger than {0} bytes", "删去多余的文件", "remove files that are not needed"),
    NOT_UTF8("不是 UTF-8 编码", "the file is not UTF-8", "另存为 UTF-8", "save it as UTF-8"),
    FOLDER_NAME(
            "文件夹名 {0} 与预案编号和版本 {1} 不符",
            "the folder is called {0}, the plan is {1}", "把文件夹改名为 <编号>-<版本>", "rename the folder to <id>-<edition>"),

    // Stage 1: YAML
    YAML_SYNTAX(
            "YAML 语法错误:{0}",
            "YAML syntax: {0}",
            "检查本行及上一行的缩进、冒号和引号",
            "check indentation, colons and quotes of this line and the one before"),
    YAML_EMPTY("文件是空的", "the file is empty", "写入内容或删除文件", "fill it or delete it"),
    YAML_DOCUMENTS(
            "一个文件里有几个 YAML 文档",
            "several YAML documents in one file",
            "去掉 --- 分隔,分成几个文件",
            "remove the --- and use several files"),
    YAML_ALIAS(
            "不允许使用 YAML 锚点或别名 {0}", "YAML anchors and aliases are not allowed: {0}", "把内容写出来", "write the content out"),
    YAML_TAG("不允许使用 YAML 标签 {0}", "YAML tags are not allowed: {0}", "去掉标签", "remove the tag"),
    YAML_DEPTH("嵌套超过 {0} 层", "nested deeper than {0} levels", "减少嵌套", "nest less"),
    YAML_KEY("键必须是简单文字", "a key must be plain text", "改成简单的键", "use a plain key"),
    DUPLICATE_KEY("键 {0} 重复", "key {0} is there twice", "删去其中一个", "remove one of them"),
    KEY_IN_TWO_FILES(
            "键 {0} 已在文件 {1} 中",
            "key {0} is already in file {1}", "同一预案的每个顶层键只能在一个文件里", "keep each top-level key of a plan in one file"),

    INHERITED_EDITION(
            "没有可以承袭的版本 {0}",
            "there is no edition {0} to inherit from",
            "改正 inherits.edition,它与本版同在 plans/ 下",
            "correct inherits.edition; that edition is beside this one under plans/"),
    INHERITED_AGAIN(
            "{0} 自己也承袭别的版本",
            "{0} itself inherits from another edition",
            "直接承袭写有这些章的版本",
            "inherit from the edition that has the chapters itself"),
    INHERITED_MISSING(
            "{1} 没有 {0} 这一章",
            "{1} has no chapter {0}",
            "从 inherits.chapters 中删去,或在本版写出",
            "remove it from inherits.chapters or write it in this edition"),
    INHERITED_TWICE("{0} 既写出又承袭", "{0} is both written here and inherited", "二者取一", "keep one of the two"),

    // Stage 2: the schema
    MISSING_KEY("缺少 {0}", "{0} is missing", "补上 {0}", "add {0}"),
    UNKNOWN_KEY(
            "不认识的键 {0}", "unknown key {0}", "改正拼写或删去;可用的键:{1}", "correct the spelling or remove it; known keys: {1}"),
    WRONG_TYPE(
            "类型不对:要 {0},写成了 {1}",
            "wrong type: {0} wanted, {1} found",
            "改成所要的类型;数字样的文字要加引号",
            "use the wanted type; put quotes around text that looks like a number"),
    VALUE_NOT_ALLOWED("不允许的值 {0}", "value {0} is not allowed", "可用的值:{1}", "allowed: {1}"),
    WRONG_FORM("写法不对:{0}", "wrong form: {0}", "写法应符合 {1}", "the form is {1}"),
    EMPTY_LIST("列表不能为空", "the list must not be empty", "至少写一项", "give at least one item"),
    EMPTY_TEXT("文字不能为空", "the text must not be empty", "写上文字或删去该键", "write a text or remove the key"),
    TEXT_TOO_LONG("文字超过 {0} 个字符", "the text is longer than {0} characters", "缩短", "shorten it"),
    NUMBER_RANGE("数字超出范围:{0}", "the number is out of range: {0}", "范围:{1}", "range: {1}"),
    ONE_KEY(
            "此处必须恰好有一个键,写了 {0} 个",
            "exactly one key is wanted here, there are {0}",
            "只留一个;几个条件用 all 或 any 连接",
            "keep one; join several conditions with all or any"),
    SCHEMA_OTHER(
            "不符合格式:{0}", "does not fit the schema: {0}", "对照 docs/plan-format.md", "compare with docs/plan-format.md"),

    // Stage 2 for the table of supplies
    CSV_SYNTAX("CSV 语法错误:{0}", "CSV syntax: {0}", "检查引号", "check the quotes"),
    CSV_HEADER("表头不对:{0}", "wrong header: {0}", "表头应为 {1}", "the header is {1}"),
    CSV_COLUMNS("本行有 {0} 列,应为 {1} 列", "the row has {0} columns, {1} are wanted", "补齐或删去多余的逗号", "add or remove commas"),
    CSV_VALUE("{0} 的值不对:{1}", "wrong value of {0}: {1}", "{2}", "{3}"),

    // Stage 3: the meaning
    JURISDICTION_MISMATCH(
            "预案的行政区划 {0} 不是本文件夹的 {1}",
            "the plan's jurisdiction {0} is not the folder's {1}", "改正代码或移动文件夹", "correct the code or move the folder"),
    UNKNOWN_AREA(
            "行政区划代码 {0} 不在 jurisdiction.yaml 中",
            "area {0} is not in jurisdiction.yaml", "改正代码或在 areas 中补上", "correct the code or add it to areas"),
    LADDER_ORDER("催办阶梯的时间没有递增", "the ladder's times do not rise", "按时间从短到长排列", "order the rungs by time"),
    CALENDAR_DAY(
            "{0} 不在 {1} 年内",
            "{0} does not lie in {1}",
            "写本年的日期；元旦假期可以从上一年 12 月起",
            "write days of the year; the holiday of New Year may begin in December before"),
    CALENDAR_TURNED("假期结束早于开始", "the holiday ends before it begins", "改正 from 和 to", "correct from and to"),
    CALENDAR_WORKED(
            "{0} 不是调休上班日：它不是周末,或在假期内",
            "{0} is not worked in exchange: it is no weekend day, or it lies in a holiday",
            "只写通知中要上班的周末",
            "write only the weekend days that the notice has worked"),
    DUPLICATE_ID("编号 {0} 重复,已用于 {1}", "id {0} is used already, at {1}", "换一个编号", "choose another id"),
    UNKNOWN_UNIT(
            "单位 {0} 不在 directory.yaml 中",
            "unit {0} is not in directory.yaml", "改正编号或在通讯录中补上", "correct the id or add the unit to the directory"),
    UNKNOWN_BODY(
            "{0} 既不是通讯录中的单位,也不是本预案的角色",
            "{0} is neither a unit of the directory nor a role of this plan",
            "改正编号,或补上单位或角色",
            "correct the id, or add the unit or the role"),
    UNKNOWN_ADDRESSEE(
            "报告对象 {0} 不在 reporting.addressees 中",
            "addressee {0} is not in reporting.addressees", "改正编号或补上报告对象", "correct the id or add the addressee"),
    UNKNOWN_HOLDER(
            "职务 {0} 不存在,或指向自己",
            "post {0} does not exist or is the post itself", "写另一个职务的编号", "give the id of another post"),
    POST_MISSING(
            "没有 {0} 这种职务",
            "there is no post of kind {0}",
            "在 headquarters.posts 中补上,或改正",
            "add one to headquarters.posts, or correct it"),
    TASK_FORCE_MISSING(
            "要调用应急处置专班,但预案没有专班",
            "the task force is called but the plan has none",
            "补上 headquarters.taskForce 或去掉",
            "add headquarters.taskForce or remove it"),
    LOCALITY_MISSING(
            "要调用事发地政府,但没有按地点绑定的角色",
            "the locality is called but no role is bound by place",
            "在 roles 中补上 binding: by-place 的角色",
            "add a role with binding: by-place"),
    CANDIDATE_AREA(
            "角色 {0} 的候选单位都没有 area,无法按地点绑定",
            "no candidate of role {0} has an area, so it cannot be bound by place",
            "在 directory.yaml 中给候选单位写上 area",
            "give the candidates an area in directory.yaml"),
    SECTOR_UNITS(
            "角色 {0} 的 binding 与 bySector 不符",
            "binding and bySector of role {0} do not go together",
            "by-sector 要有 bySector,其他绑定不能有",
            "a role by-sector needs bySector, any other has none"),
    LEVEL_MISSING(
            "没有响应级别 {0}", "there is no response level {0}", "在 levels 中补上,或改正", "add it to levels, or correct it"),
    GROUPS_MISSING(
            "要调用应急工作组,但预案没有工作组",
            "the groups are called but the plan has none",
            "补上 groups 或去掉",
            "add groups or remove it"),
    CLAUSE_FORM(
            "条款 {0} 的写法不对",
            "clause {0} has the wrong form",
            "以 §、附录 或 附件 开头;别的文件写作《名称》第几条",
            "begin it with §, 附录 or 附件; of another document write 《its name》 and the article"),
    GRADING_ROWS(
            "四个等级各要一行,{0} 有 {1} 行", "one row for each of the four grades; {0} has {1}", "补上或删去", "add or remove rows"),
    GRADING_BOUNDS(
            "{0} 的下限没有随等级升高",
            "the lower bound of {0} does not rise with the grade",
            "等级越高,下限必须越大",
            "a graver grade needs a larger bound"),
    GRADE_COUNTED_TWICE("{0} 在同一栏中计了两次", "{0} is counted twice in one column", "删去一个", "remove one"),
    LEVEL_TWICE("响应级别 {0} 写了两次", "response level {0} is there twice", "合并", "merge them"),
    COLOUR_TWICE("预警颜色 {0} 写了两次", "colour {0} is there twice", "合并", "merge them"),
    NOTHING_STARTS(
            "既没有响应级别,也没有预警颜色",
            "there is neither a response level nor a warning colour",
            "在 levels 或 warnings.colours 中写上",
            "write levels or warnings.colours"),
    UNKNOWN_GROUP("没有工作组 {0}", "there is no work group {0}", "在 groups 中补上,或改正", "add it to groups, or correct the id"),
    UNKNOWN_PERFORMANCE_GRADE(
            "没有绩效等级 {0}",
            "there is no performance grade {0}",
            "在 reductionList.grades 中补上,或改正",
            "add it to reductionList.grades, or correct the id"),
    REDUCTION_WITHOUT_RULE(
            "绩效等级 {0} 的生产线没有任何规则适用",
            "no rule fits a line of grade {0} without marks",
            "补上一条规则,最后一条可以不写 grades 和 marks",
            "add a rule; the last one may have neither grades nor marks"),
    ENDING_GRADES(
            "按等级终止时四个等级各要一项,{0} 有 {1} 项",
            "an ending by grade needs one entry for each grade; {0} has {1}", "补上或删去", "add or remove entries"),
    ENDING_SUPERFLUOUS(
            "由启动者终止时不能有 byGrade",
            "byGrade does not go with who-activated",
            "删去 byGrade,或改为 by-grade",
            "remove byGrade, or use by-grade"),
    UNKNOWN_SECTOR(
            "行业 {0} 不在适用范围的 hazards、phases 或 facilities 中",
            "sector {0} is not among the hazards, phases or facilities of the scope",
            "改正,或在 scope 中补上",
            "correct it, or add it to the scope"),
    NOTE_SOURCE(
            "assumption 不能带 sourceSays",
            "an assumption has no sourceSays",
            "去掉 sourceSays,或改为 erratum",
            "remove sourceSays, or use erratum"),
    UNKNOWN_SUPPLY_BASE(
            "保管单位 {0} 不在 directory.yaml 中",
            "base {0} is not in directory.yaml", "改正编号或补上单位", "correct the id or add the unit"),
    PHONE_FORM(
            "电话 {0} 的写法不对",
            "phone {0} has the wrong form", "如 0356-2012345、12345、110", "such as 0356-2012345, 12345, 110"),
    PHONE_MOBILE(
            "通讯录只收办公电话,{0} 是手机号",
            "the directory holds office lines only, {0} is a mobile number",
            "删去;个人号码不进预案包",
            "remove it; personal numbers never stand in packs"),
    MOBILE_IN_TEXT(
            "文字中有手机号",
            "a text holds a mobile number",
            "删去;个人号码不进预案包",
            "remove it; personal numbers never stand in packs"),
    UNBINDABLE(
            "值无法读取:{0}", "the value cannot be read: {0}", "对照 docs/plan-format.md", "compare with docs/plan-format.md");

    private final String message;
    private final String messageEn;
    private final String cure;
    private final String cureEn;

    FindingCode(String message, String messageEn, String cure, String cureEn) {
        this.message = message;
        this.messageEn = messageEn;
        this.cure = cure;
        this.cureEn = cureEn;
    }

    /** The stable code, such as {@code unknown-body}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    Finding at(String file, int line, String path, Object... values) {
        return new Finding(
                file,
                line,
                path,
                this,
                fill(message, values),
                fill(messageEn, values),
                fill(cure, values),
                fill(cureEn, values));
    }

    private static String fill(String template, Object... values) {
        var filled = template;
        for (int i = 0; i < values.length; i++) {
            filled = filled.replace("{" + i + "}", shorten(String.valueOf(values[i])));
        }
        return filled;
    }

    private static String shorten(String value) {
        var line = value.replaceAll("\\s+", " ");
        return line.length() > 300 ? line.substring(0, 300) + "…" : line;
    }
}
