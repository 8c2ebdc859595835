package io.hufu.server.gateway.cap;

import io.hufu.server.gateway.cap.CapFault.Code;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;

/** A good message with one thing broken, and what has to be said of it: text, its replacement, code, path. */
final class Broken {
    private Broken() {}

    private static Arguments of(String what, String by, Code code, String path) {
        return Arguments.of(what, by, code, path);
    }

    static Stream<Arguments> all() {
        return Stream.of(
                of("<identifier>140525-20260501-0002</identifier>", "", Code.MISSING, "/alert/identifier"),
                of("<sender>hufu.140525</sender>", "", Code.MISSING, "/alert/sender"),
                of("<sent>2026-05-01T16:40:00+08:00</sent>", "", Code.MISSING, "/alert/sent"),
                of("<status>Exercise</status>", "", Code.MISSING, "/alert/status"),
                of("<msgType>Update</msgType>", "", Code.MISSING, "/alert/msgType"),
                of("<scope>Restricted</scope>", "", Code.MISSING, "/alert/scope"),
                of("<event>重污染天气</event>", "", Code.MISSING, "/alert/info[1]/event"),
                of("<urgency>Future</urgency>", "", Code.MISSING, "/alert/info[1]/urgency"),
                of("<severity>Severe</severity>", "", Code.MISSING, "/alert/info[1]/severity"),
                of("<certainty>Likely</certainty>", "", Code.MISSING, "/alert/info[1]/certainty"),
                of("<category>Env</category><category>CBRNE</category>", "", Code.MISSING, "/alert/info[1]/category"),
                of("<areaDesc>泽州县</areaDesc>", "", Code.MISSING, "/alert/info[1]/area[1]/areaDesc"),
                of("<resourceDesc>范围图</resourceDesc>", "", Code.MISSING, "/alert/info[1]/resource[1]/resourceDesc"),
                of("<mimeType>image/png</mimeType>", "", Code.MISSING, "/alert/info[1]/resource[1]/mimeType"),
                of("<valueName>hufu:event</valueName>", "", Code.MISSING, "/alert/info[1]/eventCode[1]/valueName"),
                of("<value>haze</value>", "", Code.MISSING, "/alert/info[1]/eventCode[1]/value"),
                of("<value>orange</value>", "", Code.MISSING, "/alert/info[1]/parameter[1]/value"),
                of("<valueName>GB/T 2260</valueName>", "", Code.MISSING, "/alert/info[1]/area[1]/geocode[1]/valueName"),
                of(
                        "<references>hufu.140525,140525-20260501-0001,2026-05-01T15:40:00+08:00</references>",
                        "",
                        Code.REFERENCES_MISSING,
                        "/alert/references"),
                of("<restriction>成员单位</restriction>", "", Code.RESTRICTION_MISSING, "/alert/restriction"),
                of(
                        "<scope>Restricted</scope><restriction>成员单位</restriction><addresses>ecology-bureau \"power company\"</addresses>",
                        "<scope>Private</scope>",
                        Code.ADDRESSES_MISSING,
                        "/alert/addresses"),
                of(
                        "<identifier>140525-20260501-0002</identifier>",
                        "<identifier> </identifier>",
                        Code.EMPTY,
                        "/alert/identifier"),
                of("<sender>hufu.140525</sender>", "<sender> </sender>", Code.EMPTY, "/alert/sender"),
                of("<source>泽州县</source>", "<source> </source>", Code.EMPTY, "/alert/source"),
                of("<note>演练 &lt;第二次&gt; &amp; 其他</note>", "<note> </note>", Code.EMPTY, "/alert/note"),
                of("<code>hufu</code>", "<code> </code>", Code.EMPTY, "/alert/code[1]"),
                of("<event>重污染天气</event>", "<event> </event>", Code.EMPTY, "/alert/info[1]/event"),
                of("<audience>公众</audience>", "<audience> </audience>", Code.EMPTY, "/alert/info[1]/audience"),
                of("<headline>重污染天气橙色预警</headline>", "<headline> </headline>", Code.EMPTY, "/alert/info[1]/headline"),
                of(
                        "<instruction>减少户外活动</instruction>",
                        "<instruction> </instruction>",
                        Code.EMPTY,
                        "/alert/info[1]/instruction"),
                of("<contact>值班室</contact>", "<contact> </contact>", Code.EMPTY, "/alert/info[1]/contact"),
                of("<areaDesc>泽州县</areaDesc>", "<areaDesc> </areaDesc>", Code.EMPTY, "/alert/info[1]/area[1]/areaDesc"),
                of("<value>haze</value>", "<value> </value>", Code.EMPTY, "/alert/info[1]/eventCode[1]/value"),
                of("<incidents>i1 i2</incidents>", "<incidents> </incidents>", Code.EMPTY, "/alert/incidents"),
                of("<status>Exercise<", "<status>exercise<", Code.NOT_ALLOWED_VALUE, "/alert/status"),
                of("<status>Exercise<", "<status>Drill<", Code.NOT_ALLOWED_VALUE, "/alert/status"),
                of("<msgType>Update<", "<msgType>Revise<", Code.NOT_ALLOWED_VALUE, "/alert/msgType"),
                of("<msgType>Update<", "<msgType>UPDATE<", Code.NOT_ALLOWED_VALUE, "/alert/msgType"),
                of("<scope>Restricted<", "<scope>Secret<", Code.NOT_ALLOWED_VALUE, "/alert/scope"),
                of("<urgency>Future<", "<urgency>Soon<", Code.NOT_ALLOWED_VALUE, "/alert/info[1]/urgency"),
                of("<urgency>Future<", "<urgency>future<", Code.NOT_ALLOWED_VALUE, "/alert/info[1]/urgency"),
                of("<severity>Severe<", "<severity>Orange<", Code.NOT_ALLOWED_VALUE, "/alert/info[1]/severity"),
                of("<certainty>Likely<", "<certainty>Very Likely<", Code.NOT_ALLOWED_VALUE, "/alert/info[1]/certainty"),
                of("<certainty>Likely<", "<certainty>0.9<", Code.NOT_ALLOWED_VALUE, "/alert/info[1]/certainty"),
                of("<category>Env<", "<category>Environment<", Code.NOT_ALLOWED_VALUE, "/alert/info[1]/category[1]"),
                of("<category>CBRNE<", "<category>Cbrne<", Code.NOT_ALLOWED_VALUE, "/alert/info[1]/category[2]"),
                of(
                        "<responseType>AllClear<",
                        "<responseType>All Clear<",
                        Code.NOT_ALLOWED_VALUE,
                        "/alert/info[1]/responseType[2]"),
                of(
                        "<responseType>Prepare<",
                        "<responseType>Wait<",
                        Code.NOT_ALLOWED_VALUE,
                        "/alert/info[1]/responseType[1]"),
                of(
                        "<identifier>140525-20260501-0002<",
                        "<identifier>a b<",
                        Code.RESTRICTED_CHARACTER,
                        "/alert/identifier"),
                of(
                        "<identifier>140525-20260501-0002<",
                        "<identifier>a,b<",
                        Code.RESTRICTED_CHARACTER,
                        "/alert/identifier"),
                of(
                        "<identifier>140525-20260501-0002<",
                        "<identifier>a&lt;b<",
                        Code.RESTRICTED_CHARACTER,
                        "/alert/identifier"),
                of(
                        "<identifier>140525-20260501-0002<",
                        "<identifier>a&amp;b<",
                        Code.RESTRICTED_CHARACTER,
                        "/alert/identifier"),
                of(
                        "<identifier>140525-20260501-0002<",
                        "<identifier> a<",
                        Code.RESTRICTED_CHARACTER,
                        "/alert/identifier"),
                of(
                        "<identifier>140525-20260501-0002<",
                        "<identifier>a\tb<",
                        Code.RESTRICTED_CHARACTER,
                        "/alert/identifier"),
                of("<sender>hufu.140525<", "<sender>a b<", Code.RESTRICTED_CHARACTER, "/alert/sender"),
                of("<sender>hufu.140525<", "<sender>a,b<", Code.RESTRICTED_CHARACTER, "/alert/sender"),
                of("<sender>hufu.140525<", "<sender>a&lt;b<", Code.RESTRICTED_CHARACTER, "/alert/sender"),
                of("<sender>hufu.140525<", "<sender>a&amp;b<", Code.RESTRICTED_CHARACTER, "/alert/sender"),
                of("<sender>hufu.140525<", "<sender> a<", Code.RESTRICTED_CHARACTER, "/alert/sender"),
                of("<sender>hufu.140525<", "<sender>a\tb<", Code.RESTRICTED_CHARACTER, "/alert/sender"),
                of("<sent>2026-05-01T16:40:00+08:00<", "<sent>2026-05-01T16:40:00Z<", Code.TIME_FORM, "/alert/sent"),
                of(
                        "<sent>2026-05-01T16:40:00+08:00<",
                        "<sent>2026-05-01T16:40:00.5+08:00<",
                        Code.TIME_FORM,
                        "/alert/sent"),
                of(
                        "<sent>2026-05-01T16:40:00+08:00<",
                        "<sent>2026-05-01 16:40:00+08:00<",
                        Code.TIME_FORM,
                        "/alert/sent"),
                of("<sent>2026-05-01T16:40:00+08:00<", "<sent>2026-05-01T16:40:00<", Code.TIME_FORM, "/alert/sent"),
                of("<sent>2026-05-01T16:40:00+08:00<", "<sent>2026-05-01T16:40+08:00<", Code.TIME_FORM, "/alert/sent"),
                of(
                        "<sent>2026-05-01T16:40:00+08:00<",
                        "<sent>2026-02-30T16:40:00+08:00<",
                        Code.TIME_FORM,
                        "/alert/sent"),
                of(
                        "<sent>2026-05-01T16:40:00+08:00<",
                        "<sent>2026-05-01T24:40:00+08:00<",
                        Code.TIME_FORM,
                        "/alert/sent"),
                of(
                        "<sent>2026-05-01T16:40:00+08:00<",
                        "<sent>2026-05-01T16:40:00+0800<",
                        Code.TIME_FORM,
                        "/alert/sent"),
                of(
                        "<sent>2026-05-01T16:40:00+08:00<",
                        "<sent>2026-05-01T16:40:00+25:00<",
                        Code.TIME_FORM,
                        "/alert/sent"),
                of("<sent>2026-05-01T16:40:00+08:00<", "<sent>1 May 2026<", Code.TIME_FORM, "/alert/sent"),
                of(
                        "<effective>2026-05-01T16:40:00+08:00<",
                        "<effective>2026-05-01T16:40:00Z<",
                        Code.TIME_FORM,
                        "/alert/info[1]/effective"),
                of(
                        "<effective>2026-05-01T16:40:00+08:00<",
                        "<effective>tomorrow<",
                        Code.TIME_FORM,
                        "/alert/info[1]/effective"),
                of(
                        "<onset>2026-05-02T00:40:00+08:00<",
                        "<onset>2026-05-01T16:40:00Z<",
                        Code.TIME_FORM,
                        "/alert/info[1]/onset"),
                of("<onset>2026-05-02T00:40:00+08:00<", "<onset>tomorrow<", Code.TIME_FORM, "/alert/info[1]/onset"),
                of(
                        "<expires>2026-05-03T16:40:00+08:00<",
                        "<expires>2026-05-01T16:40:00Z<",
                        Code.TIME_FORM,
                        "/alert/info[1]/expires"),
                of(
                        "<expires>2026-05-03T16:40:00+08:00<",
                        "<expires>tomorrow<",
                        Code.TIME_FORM,
                        "/alert/info[1]/expires"),
                of(
                        "<expires>2026-05-03T16:40:00+08:00<",
                        "<expires>2026-05-01T16:39:59+08:00<",
                        Code.EXPIRES_BEFORE_EFFECTIVE,
                        "/alert/info[1]/expires"),
                of(
                        "<references>hufu.140525,140525-20260501-0001,2026-05-01T15:40:00+08:00<",
                        "<references>hufu.140525<",
                        Code.REFERENCE_FORM,
                        "/alert/references"),
                of(
                        "<references>hufu.140525,140525-20260501-0001,2026-05-01T15:40:00+08:00<",
                        "<references>hufu.140525,140525-20260501-0001<",
                        Code.REFERENCE_FORM,
                        "/alert/references"),
                of(
                        "<references>hufu.140525,140525-20260501-0001,2026-05-01T15:40:00+08:00<",
                        "<references>a,b,2026-05-01T15:40:00Z<",
                        Code.REFERENCE_FORM,
                        "/alert/references"),
                of(
                        "<references>hufu.140525,140525-20260501-0001,2026-05-01T15:40:00+08:00<",
                        "<references>,b,2026-05-01T15:40:00+08:00<",
                        Code.REFERENCE_FORM,
                        "/alert/references"),
                of(
                        "<references>hufu.140525,140525-20260501-0001,2026-05-01T15:40:00+08:00<",
                        "<references>a,,2026-05-01T15:40:00+08:00<",
                        Code.REFERENCE_FORM,
                        "/alert/references"),
                of(
                        "<references>hufu.140525,140525-20260501-0001,2026-05-01T15:40:00+08:00<",
                        "<references>a,b,c,2026-05-01T15:40:00+08:00<",
                        Code.REFERENCE_FORM,
                        "/alert/references"),
                of(
                        "<references>hufu.140525,140525-20260501-0001,2026-05-01T15:40:00+08:00<",
                        "<references>a&amp;,b,2026-05-01T15:40:00+08:00<",
                        Code.REFERENCE_FORM,
                        "/alert/references"),
                of(
                        "<references>hufu.140525,140525-20260501-0001,2026-05-01T15:40:00+08:00<",
                        "<references>a,b,2026-05-01T15:40:00+08:00 x<",
                        Code.REFERENCE_FORM,
                        "/alert/references"),
                of(
                        "<sender>hufu.140525</sender><sent>2026-05-01T16:40:00+08:00</sent>",
                        "<sent>2026-05-01T16:40:00+08:00</sent><sender>hufu.140525</sender>",
                        Code.OUT_OF_ORDER,
                        "/alert/sender"),
                of(
                        "<urgency>Future</urgency><severity>Severe</severity>",
                        "<severity>Severe</severity><urgency>Future</urgency>",
                        Code.OUT_OF_ORDER,
                        "/alert/info[1]/urgency"),
                of(
                        "<valueName>hufu:event</valueName><value>haze</value>",
                        "<value>haze</value><valueName>hufu:event</valueName>",
                        Code.OUT_OF_ORDER,
                        "/alert/info[1]/eventCode[1]/valueName"),
                of(
                        "<status>Exercise</status>",
                        "<status>Exercise</status><status>Exercise</status>",
                        Code.REPEATED,
                        "/alert/status[2]"),
                of(
                        "<event>重污染天气</event>",
                        "<event>重污染天气</event><event>霾</event>",
                        Code.REPEATED,
                        "/alert/info[1]/event[2]"),
                of(
                        "<altitude>100</altitude>",
                        "<altitude>100</altitude><altitude>100</altitude>",
                        Code.REPEATED,
                        "/alert/info[1]/area[1]/altitude[2]"),
                of(
                        "<status>Exercise</status>",
                        "<status>Exercise</status><colour>orange</colour>",
                        Code.UNKNOWN_ELEMENT,
                        "/alert/colour"),
                of("<event>重污染天气</event>", "<Event>重污染天气</Event>", Code.UNKNOWN_ELEMENT, "/alert/info[1]/Event"),
                of(
                        "<event>重污染天气</event>",
                        "<event><b>重污染天气</b></event>",
                        Code.UNKNOWN_ELEMENT,
                        "/alert/info[1]/event/b"),
                of("<info>", "loose words<info>", Code.UNKNOWN_ELEMENT, "/alert"),
                of(
                        "<sender>hufu.140525</sender>",
                        "<sender xmlns=\"urn:x\">hufu.140525</sender>",
                        Code.NAMESPACE,
                        "/alert/sender"),
                of("urn:oasis:names:tc:emergency:cap:1.2", "urn:oasis:names:tc:emergency:cap:1.1", Code.NAMESPACE, "/"),
                of("xmlns=\"urn:oasis:names:tc:emergency:cap:1.2\"", "", Code.NAMESPACE, "/"),
                of("<alert ", "<feed ", Code.NOT_XML, ""),
                of("</sender>", "", Code.NOT_XML, ""),
                of("<note>", "<note>&nbsp;", Code.NOT_XML, ""),
                of("<note>", "<note>&#1;", Code.NOT_XML, ""),
                of("<language>zh-CN<", "<language>chinese_simplified<", Code.LANGUAGE_FORM, "/alert/info[1]/language"),
                of("<language>zh-CN<", "<language>zh CN<", Code.LANGUAGE_FORM, "/alert/info[1]/language"),
                of("<language>zh-CN<", "<language>中文<", Code.LANGUAGE_FORM, "/alert/info[1]/language"),
                of(
                        "<web>https://example.invalid/w/2<",
                        "<web>www.example.invalid<",
                        Code.URI_FORM,
                        "/alert/info[1]/web"),
                of("<web>https://example.invalid/w/2<", "<web>/w/2<", Code.URI_FORM, "/alert/info[1]/web"),
                of(
                        "<web>https://example.invalid/w/2<",
                        "<web>https://example.invalid/a b<",
                        Code.URI_FORM,
                        "/alert/info[1]/web"),
                of("<uri>map.png<", "<uri>map of it.png<", Code.URI_FORM, "/alert/info[1]/resource[1]/uri"),
                of("<size>1234<", "<size>-1<", Code.NUMBER_FORM, "/alert/info[1]/resource[1]/size"),
                of("<size>1234<", "<size>1.5<", Code.NUMBER_FORM, "/alert/info[1]/resource[1]/size"),
                of("<size>1234<", "<size>many<", Code.NUMBER_FORM, "/alert/info[1]/resource[1]/size"),
                of("<altitude>100<", "<altitude>high<", Code.NUMBER_FORM, "/alert/info[1]/area[1]/altitude"),
                of("<altitude>100<", "<altitude>1e3<", Code.NUMBER_FORM, "/alert/info[1]/area[1]/altitude"),
                of("<altitude>100<", "<altitude>1,5<", Code.NUMBER_FORM, "/alert/info[1]/area[1]/altitude"),
                of("<ceiling>900.5<", "<ceiling>-<", Code.NUMBER_FORM, "/alert/info[1]/area[1]/ceiling"),
                of("<altitude>100</altitude>", "", Code.CEILING_WITHOUT_ALTITUDE, "/alert/info[1]/area[1]/ceiling"),
                of(
                        "<digest>da39a3ee5e6b4b0d3255bfef95601890afd80709<",
                        "<digest>da39<",
                        Code.DIGEST_FORM,
                        "/alert/info[1]/resource[1]/digest"),
                of(
                        "<digest>da39a3ee5e6b4b0d3255bfef95601890afd80709<",
                        "<digest>zz39a3ee5e6b4b0d3255bfef95601890afd80709<",
                        Code.DIGEST_FORM,
                        "/alert/info[1]/resource[1]/digest"),
                of(
                        "<polygon>35.1,112.8 35.9,112.8 35.9,113.2 35.1,112.8<",
                        "<polygon>35.1,112.8 35.9,112.8 35.1,112.8<",
                        Code.POLYGON_SHORT,
                        "/alert/info[1]/area[1]/polygon[1]"),
                of(
                        "<polygon>35.1,112.8 35.9,112.8 35.9,113.2 35.1,112.8<",
                        "<polygon>35.1,112.8<",
                        Code.POLYGON_SHORT,
                        "/alert/info[1]/area[1]/polygon[1]"),
                of(
                        "<polygon>35.1,112.8 35.9,112.8 35.9,113.2 35.1,112.8<",
                        "<polygon>35.1,112.8 35.9,112.8 35.9,113.2 35.1,112.9<",
                        Code.POLYGON_OPEN,
                        "/alert/info[1]/area[1]/polygon[1]"),
                of(
                        "<polygon>35.1,112.8 35.9,112.8 35.9,113.2 35.1,112.8<",
                        "<polygon>35.1 112.8 35.9 112.8<",
                        Code.POLYGON_FORM,
                        "/alert/info[1]/area[1]/polygon[1]"),
                of(
                        "<polygon>35.1,112.8 35.9,112.8 35.9,113.2 35.1,112.8<",
                        "<polygon>35.1,112.8 35.9;112.8 35.9,113.2 35.1,112.8<",
                        Code.POLYGON_FORM,
                        "/alert/info[1]/area[1]/polygon[1]"),
                of(
                        "<polygon>35.1,112.8 35.9,112.8 35.9,113.2 35.1,112.8<",
                        "<polygon>35.1,112.8 x,y 35.9,113.2 35.1,112.8<",
                        Code.POLYGON_FORM,
                        "/alert/info[1]/area[1]/polygon[1]"),
                of(
                        "<polygon>35.1,112.8 35.9,112.8 35.9,113.2 35.1,112.8<",
                        "<polygon>112.8,35.1 112.8,35.9 113.2,35.9 112.8,35.1<",
                        Code.COORDINATE_RANGE,
                        "/alert/info[1]/area[1]/polygon[1]"),
                of(
                        "<polygon>35.1,112.8 35.9,112.8 35.9,113.2 35.1,112.8<",
                        "<polygon>35.1,182.8 35.9,112.8 35.9,113.2 35.1,182.8<",
                        Code.COORDINATE_RANGE,
                        "/alert/info[1]/area[1]/polygon[1]"),
                of(
                        "<circle>35.5,112.9 12.5<",
                        "<circle>35.5,112.9<",
                        Code.CIRCLE_FORM,
                        "/alert/info[1]/area[1]/circle[1]"),
                of(
                        "<circle>35.5,112.9 12.5<",
                        "<circle>35.5 112.9 12.5<",
                        Code.CIRCLE_FORM,
                        "/alert/info[1]/area[1]/circle[1]"),
                of(
                        "<circle>35.5,112.9 12.5<",
                        "<circle>35.5,112.9 -1<",
                        Code.CIRCLE_FORM,
                        "/alert/info[1]/area[1]/circle[1]"),
                of(
                        "<circle>35.5,112.9 12.5<",
                        "<circle>35.5,112.9 far<",
                        Code.CIRCLE_FORM,
                        "/alert/info[1]/area[1]/circle[1]"),
                of(
                        "<circle>35.5,112.9 12.5<",
                        "<circle>95.5,112.9 12.5<",
                        Code.COORDINATE_RANGE,
                        "/alert/info[1]/area[1]/circle[1]"));
    }
}
