package io.hufu.server.gateway.cap;

import java.util.Locale;

/**
 * One thing that is wrong with a message.
 *
 * @param path such as {@code /alert/info[1]/area[2]/polygon[1]}; empty for the whole
 * @param detail the value in question, shortened
 */
public record CapFault(Code code, String path, String detail) {
    /** What can be wrong: a closed list. */
    public enum Code {
        TOO_LARGE("超过大小限制", "larger than allowed"),
        NOT_XML("不是格式良好的 XML", "not well-formed XML"),
        DOCTYPE("不允许文档类型声明和外部实体", "a document type or an entity is not allowed"),
        NAMESPACE("不是 CAP 1.2 的命名空间", "not in the namespace of CAP 1.2"),
        UNKNOWN_ELEMENT("没有这个元素", "there is no such element"),
        OUT_OF_ORDER("元素次序不对", "the element is out of order"),
        MISSING("缺少必需的元素", "a required element is missing"),
        REPEATED("只能出现一次", "may stand once only"),
        EMPTY("不能为空", "may not be empty"),
        NOT_ALLOWED_VALUE("不在允许的取值之列", "not one of the allowed values"),
        RESTRICTED_CHARACTER("含有空格、逗号、< 或 &", "holds a blank, a comma, < or &"),
        TIME_FORM("时间应写作 年-月-日T时:分:秒±时:分，不用 Z，不带小数", "a time is yyyy-mm-ddThh:mm:ss±hh:mm, never Z, no fractions"),
        REFERENCE_FORM("引用应为 sender,identifier,sent", "a reference is sender,identifier,sent"),
        REFERENCES_MISSING("更新、解除、确认、报错必须引用原消息", "an update, cancel, ack or error refers to a message"),
        RESTRICTION_MISSING("范围为 Restricted 时必须说明限制", "the scope Restricted needs a restriction"),
        ADDRESSES_MISSING("范围为 Private 时必须列出收件人", "the scope Private needs addresses"),
        LANGUAGE_FORM("语言应如 zh-CN", "a language is such as zh-CN"),
        URI_FORM("不是完整的网址", "not an absolute address"),
        NUMBER_FORM("不是数字", "not a number"),
        POLYGON_FORM("多边形应为 纬度,经度 的序列", "a polygon is a sequence of latitude,longitude"),
        POLYGON_SHORT("多边形至少四个点", "a polygon has four points at least"),
        POLYGON_OPEN("多边形首尾两点必须相同", "the first and the last point of a polygon are the same"),
        CIRCLE_FORM("圆应为 纬度,经度 半径", "a circle is latitude,longitude radius"),
        COORDINATE_RANGE("纬度在 ±90 之内，经度在 ±180 之内，纬度在前", "latitude within ±90, longitude within ±180, latitude first"),
        CEILING_WITHOUT_ALTITUDE("有上限高度时必须有高度", "a ceiling needs an altitude"),
        DIGEST_FORM("摘要应为 40 位十六进制 SHA-1", "a digest is SHA-1, 40 hexadecimal digits"),
        EXPIRES_BEFORE_EFFECTIVE("失效时间早于生效时间", "expires before it is effective");

        private final String zh;
        private final String en;

        Code(String zh, String en) {
            this.zh = zh;
            this.en = en;
        }

        public String zh() {
            return zh;
        }

        public String en() {
            return en;
        }

        /** As it is written in answers: kebab case. */
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** A line for people: place, what is wrong, and the value. */
    public String text() {
        return (path.isEmpty() ? "/" : path) + "：" + code.zh() + (detail.isEmpty() ? "" : "（" + detail + "）");
    }
}
