package io.hufu.server.gateway.cap;

import io.hufu.server.gateway.cap.CapAlert.Area;
import io.hufu.server.gateway.cap.CapAlert.Category;
import io.hufu.server.gateway.cap.CapAlert.Certainty;
import io.hufu.server.gateway.cap.CapAlert.Circle;
import io.hufu.server.gateway.cap.CapAlert.Info;
import io.hufu.server.gateway.cap.CapAlert.MsgType;
import io.hufu.server.gateway.cap.CapAlert.Named;
import io.hufu.server.gateway.cap.CapAlert.Point;
import io.hufu.server.gateway.cap.CapAlert.Reference;
import io.hufu.server.gateway.cap.CapAlert.Resource;
import io.hufu.server.gateway.cap.CapAlert.ResponseType;
import io.hufu.server.gateway.cap.CapAlert.Scope;
import io.hufu.server.gateway.cap.CapAlert.Severity;
import io.hufu.server.gateway.cap.CapAlert.Status;
import io.hufu.server.gateway.cap.CapAlert.Urgency;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.OffsetDateTime;
import java.util.List;

/** Invented messages that use every element. */
final class Messages {
    static final OffsetDateTime SENT = OffsetDateTime.parse("2026-05-01T16:40:00+08:00");

    private Messages() {}

    static CapAlert full(MsgType type) {
        return new CapAlert(
                "140525-20260501-0002",
                "hufu.140525",
                SENT,
                Status.EXERCISE,
                type,
                "泽州县",
                Scope.RESTRICTED,
                "成员单位",
                List.of("ecology-bureau", "power company"),
                List.of("hufu", "drill"),
                "演练 <第二次> & 其他",
                List.of(new Reference("hufu.140525", "140525-20260501-0001", SENT.minusHours(1))),
                List.of("i1", "i2"),
                List.of(info("zh-CN"), info("en")));
    }

    private static Info info(String language) {
        return new Info(
                language,
                List.of(Category.ENV, Category.CBRNE),
                "重污染天气",
                List.of(ResponseType.PREPARE, ResponseType.ALL_CLEAR),
                Urgency.FUTURE,
                Severity.SEVERE,
                Certainty.LIKELY,
                "公众",
                List.of(new Named("hufu:event", "haze")),
                SENT,
                SENT.plusHours(8),
                SENT.plusDays(2),
                "泽州县指挥部办公室",
                "重污染天气橙色预警",
                "预计连续两日空气重度污染 < 200",
                "减少户外活动",
                "https://example.invalid/w/2",
                "值班室",
                List.of(new Named("hufu:colour", "orange")),
                List.of(new Resource(
                        "范围图",
                        "image/png",
                        BigInteger.valueOf(1234),
                        "map.png",
                        "AAAA",
                        "da39a3ee5e6b4b0d3255bfef95601890afd80709")),
                List.of(new Area(
                        "泽州县",
                        List.of(List.of(
                                point("35.1", "112.8"),
                                point("35.9", "112.8"),
                                point("35.9", "113.2"),
                                point("35.1", "112.8"))),
                        List.of(new Circle(point("35.5", "112.9"), new BigDecimal("12.5"))),
                        List.of(new Named("GB/T 2260", "140525")),
                        new BigDecimal("100"),
                        new BigDecimal("900.5"))));
    }

    private static Point point(String latitude, String longitude) {
        return new Point(new BigDecimal(latitude), new BigDecimal(longitude));
    }
}
