"""Who is a person, by what their program says of itself."""

import re

import pytest
from crawleruseragents import CRAWLER_USER_AGENTS_DATA, is_crawler

from analytics.clicks import bots

IPHONE = "Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.5 Mobile/15E148 Safari/604.1"
IPAD = "Mozilla/5.0 (iPad; CPU OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.5 Mobile/15E148 Safari/604.1"
FIREFOX = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0"
CHROME = "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/139.0.0.0 Safari/537.36"
PIXEL = "Mozilla/5.0 (Linux; Android 15; Pixel 9) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/139.0.0.0 Mobile Safari/537.36"
ANDROID_TABLET = "Mozilla/5.0 (Linux; Android 14; SM-X710) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/139.0.0.0 Safari/537.36"
# A person who reads in the browser of an app is a person.
IN_INSTAGRAM = "Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Mobile/15E148 Instagram 390.0.0.30.85 (iPhone15,4; iOS 18_5; nl_NL)"
IN_FACEBOOK = "Mozilla/5.0 (Linux; Android 15; Pixel 9) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/139.0 Mobile Safari/537.36 [FB_IAB/FB4A;FBAV/520.0.0.45.90;]"
IN_LINKEDIN = "Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Mobile/15E148 [LinkedInApp]/9.31.4"
CUBOT = "Mozilla/5.0 (Linux; Android 13; CUBOT KINGKONG) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/139.0.0.0 Mobile Safari/537.36"

# Browsers and browsers inside apps, by what they are.
PEOPLE = {
    "tg_android": (
        "phone",
        "Mozilla/5.0 (Linux; Android 14; SM-A546B Build/UP1A.231005.007; wv) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/131.0.6778.135 Mobile Safari/537.36 Telegram-Android/11.4.2 (Samsung SM-A546B; Android 14; SDK 34; HIGH)",
    ),
    "tg_ios": (
        "phone",
        "Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.5 Mobile/15E148 Safari/604.1 Telegram-iOS/11.2",
    ),
    "tg3": (
        "phone",
        "Mozilla/5.0 (iPhone; CPU iPhone OS 17_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Mobile/15E148 Telegram 10.5",
    ),
    "ddg_ios": (
        "phone",
        "Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.5 Mobile/15E148 DuckDuckGo/7 Safari/605.1.15",
    ),
    "ddg_and": (
        "phone",
        "Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/126.0.0.0 Mobile DuckDuckGo/5 Safari/537.36",
    ),
    "ddg_mac": (
        "desktop",
        "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.5 Safari/605.1.15 Ddg/17.5",
    ),
    "ddg_mac2": (
        "desktop",
        "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0.0.0 Safari/537.36 DuckDuckGo/7",
    ),
    "ig_and": (
        "phone",
        "Mozilla/5.0 (Linux; Android 14; SM-S918B Build/UP1A.231005.007; wv) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/126.0.6478.71 Mobile Safari/537.36 Instagram 337.0.0.35.102 Android (34/14; 450dpi; 1080x2115; samsung; SM-S918B; dm3q; qcom; nl_NL; 612334356)",
    ),
    "wa_ios": (
        "phone",
        "Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Mobile/15E148 WhatsApp/24.10",
    ),
    "cubot2": (
        "phone",
        "Mozilla/5.0 (Linux; Android 9; CUBOT_P30) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/96.0 Mobile Safari/537.36",
    ),
    "tiktok": (
        "phone",
        "Mozilla/5.0 (Linux; Android 14; 2201117TG Build/UKQ1; wv) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/126.0 Mobile Safari/537.36 musical_ly_2023505030 JsSdk/1.0 NetType/WIFI Channel/googleplay AppName/musical_ly app_version/35.5.3 ByteLocale/nl ByteFullLocale/nl Region/NL AppId/1233 Spark/1.5 AppVersion/35.5.3 BytedanceWebview/d8a21c6",
    ),
    "tiktok_ios": (
        "phone",
        "Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Mobile/15E148 musical_ly_35.5.0 JsSdk/2.0 NetType/WIFI Channel/App Store ByteLocale/nl Region/NL isDarkMode/1 WKWebView/1 RevealType/Dialog BytedanceWebview/d8a21c6 FalconTag/x",
    ),
    "linkedin_and": (
        "phone",
        "Mozilla/5.0 (Linux; Android 14; Pixel 8 Build/AP1A; wv) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/126 Mobile Safari/537.36 [LinkedInApp]/4.1.939",
    ),
    "snap": (
        "phone",
        "Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.5 Mobile/15E148 Snapchat/12.93.0.37 (like Safari/8618.2.12.10.9, panda)",
    ),
    "pin_ios": (
        "phone",
        "Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Mobile/15E148 [Pinterest/iOS]",
    ),
    "pin_and": (
        "phone",
        "Mozilla/5.0 (Linux; Android 13; SM-A536B; wv) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/126 Mobile Safari/537.36 [Pinterest/Android]",
    ),
    "gsa": (
        "phone",
        "Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) GSA/320.0.638 Mobile/15E148 Safari/604.1",
    ),
    "x_ios": (
        "phone",
        "Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Mobile/15E148 Twitter for iPhone/10.42",
    ),
    "x_and": (
        "phone",
        "Mozilla/5.0 (Linux; Android 14; wv) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/126 Mobile Safari/537.36 TwitterAndroid",
    ),
    "reddit": (
        "phone",
        "Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Mobile/15E148 Reddit/2024.20.0",
    ),
    "messenger": (
        "phone",
        "Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Mobile/15E148 [FBAN/MessengerForiOS;FBAV/459.0.0.33.99;FBBV/600;FBDV/iPhone14,5;FBMD/iPhone;FBSN/iOS;FBSV/17.5;FBSS/3;FBID/phone;FBLC/nl_NL;FBOP/5]",
    ),
    "fb_threads": (
        "phone",
        "Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Mobile/15E148 Barcelona 337.0.0",
    ),
    "wechat": (
        "phone",
        "Mozilla/5.0 (Linux; Android 14; 23049PCD8G; wv) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/116 Mobile Safari/537.36 XWEB/1160 MMWEBSDK/2024 MicroMessenger/8.0.49",
    ),
    "yandexbrowser": (
        "desktop",
        "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/124.0.0.0 YaBrowser/24.6.0.0 Safari/537.36",
    ),
    "kakao": (
        "phone",
        "Mozilla/5.0 (Linux; Android 14; SM-S911N; wv) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/126 Mobile Safari/537.36;KAKAOTALK 2410640",
    ),
    "line": (
        "phone",
        "Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Mobile/15E148 Safari Line/14.9.0",
    ),
    "viber": (
        "phone",
        "Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Mobile/15E148 Viber/22.6",
    ),
    "teams": (
        "desktop",
        "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Teams/1.7.00.19353 Chrome/120 Electron/19.1.8 Safari/537.36",
    ),
    "slack": (
        "desktop",
        "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36 (KHTML, like Gecko) Slack/4.39.90 Chrome/126 Electron/31 Safari/537.36",
    ),
    "outlook_and": (
        "phone",
        "Mozilla/5.0 (Linux; Android 14; Pixel 8; wv) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/126 Mobile Safari/537.36 Outlook-Android/2.0",
    ),
    "outlook_ios": (
        "phone",
        "Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Mobile/15E148 Outlook-iOS/2.0",
    ),
    "edge": (
        "desktop",
        "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0.0.0 Safari/537.36 Edg/126.0.0.0",
    ),
    "samsung": (
        "phone",
        "Mozilla/5.0 (Linux; Android 14; SAMSUNG SM-S918B) AppleWebKit/537.36 (KHTML, like Gecko) SamsungBrowser/25.0 Chrome/121.0.0.0 Mobile Safari/537.36",
    ),
    "opera_mini": (
        "phone",
        "Opera/9.80 (Android; Opera Mini/76.0/191.321; U; nl) Presto/2.12.423 Version/12.16",
    ),
    "ff_focus": (
        "phone",
        "Mozilla/5.0 (Android 14; Mobile; rv:127.0) Gecko/127.0 Firefox/127.0",
    ),
    "fb_lite": (
        "phone",
        "Mozilla/5.0 (Linux; Android 12; moto g(30)) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/126 Mobile Safari/537.36 [FBAN/EMA;FBLC/nl_NL;FBAV/410.0.0.10.106;FB_FW/1;FBDM/DisplayMetrics{density=1.75}]",
    ),
    "notion_app": (
        "desktop",
        "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36 (KHTML, like Gecko) Notion/3.12.0 Chrome/126 Electron/31 Safari/537.36",
    ),
    "discord": (
        "desktop",
        "Mozilla/5.0 (Windows NT 10.0; WOW64) AppleWebKit/537.36 (KHTML, like Gecko) discord/1.0.9154 Chrome/124 Electron/30 Safari/537.36",
    ),
    "mastodon_ios": (
        "phone",
        "Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Mobile/15E148 Mastodon/2024",
    ),
    "bsky_app": (
        "phone",
        "Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Mobile/15E148 Bluesky/1.87",
    ),
    "brave": (
        "phone",
        "Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0.0.0 Mobile Safari/537.36",
    ),
    "silk": (
        "tablet",
        "Mozilla/5.0 (Linux; Android 9; KFTRWI) AppleWebKit/537.36 (KHTML, like Gecko) Silk/116.2 like Chrome/116 Safari/537.36",
    ),
    "samsung_tab": (
        "tablet",
        "Mozilla/5.0 (Linux; Android 14; SAMSUNG SM-X716B) AppleWebKit/537.36 (KHTML, like Gecko) SamsungBrowser/25.0 Chrome/121.0.0.0 Safari/537.36",
    ),
}


@pytest.mark.parametrize("name", PEOPLE)
def test_who_reads_in_an_app_is_a_person_on_a_device_of_that_class(name):
    device, agent = PEOPLE[name]

    assert bots.is_person("GET", {"User-Agent": agent})
    assert bots.device({"User-Agent": agent}) == device


def test_every_crawler_that_the_list_knows_is_left_out():
    known = [
        agent
        for crawler in CRAWLER_USER_AGENTS_DATA
        for agent in crawler.get("instances", [])
    ]

    assert len(known) > 2_000
    assert [one for one in known if bots.is_person("GET", {"User-Agent": one})] == []


@pytest.mark.parametrize(("pattern", "why"), bots.OWN)
def test_our_own_list_names_what_the_package_does_not(pattern, why):
    """A line that the package has caught up with can go."""
    agents = [agent for agent in NOT_PEOPLE if re.search(pattern, agent, re.I)]

    assert [agent for agent in agents if not is_crawler(agent)], why


@pytest.mark.parametrize(
    "agent",
    [
        "WhatsApp/2.24.20.89 A",
        "TelegramBot (like TwitterBot)",
        "Viber/22.6.0.3",
        "Mastodon/4.4.1 (http.rb/5.2.0; +https://social.example/)",
    ],
)
def test_the_name_of_an_app_alone_is_its_fetcher(agent):
    assert not bots.is_person("GET", {"User-Agent": agent})


@pytest.mark.parametrize(
    "agent",
    [IPHONE, IPAD, FIREFOX, CHROME, PIXEL, IN_INSTAGRAM, IN_FACEBOOK, IN_LINKEDIN],
)
def test_a_browser_shows_the_page_to_somebody(agent):
    assert bots.is_person("GET", {"User-Agent": agent})


NOT_PEOPLE = [
    "Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)",
    "Mozilla/5.0 AppleWebKit/537.36 (KHTML, like Gecko; compatible; bingbot/2.0; +http://www.bing.com/bingbot.htm) Chrome/116.0 Safari/537.36",
    "facebookexternalhit/1.1 (+http://www.facebook.com/externalhit_uatext.php)",
    "meta-externalagent/1.1",
    "LinkedInBot/1.0 (compatible; Mozilla/5.0; Apache-HttpClient +http://www.linkedin.com)",
    "Twitterbot/1.0",
    "WhatsApp/2.24.20.89 A",
    "TelegramBot (like TwitterBot)",
    "Slackbot-LinkExpanding 1.0 (+https://api.slack.com/robots)",
    "Slack-ImgProxy (+https://api.slack.com/robots)",
    "Mozilla/5.0 (compatible; Discordbot/2.0; +https://discordapp.com)",
    "Mastodon/4.4.1 (http.rb/5.2.0; +https://social.example/) Bot",
    "Mozilla/5.0 (compatible; Bluesky Cardyb/1.1; +mailto:support@bsky.app)",
    "Pinterest/0.2 (+https://www.pinterest.com/bot.html)",
    "Mozilla/5.0 (Windows NT 6.1; WOW64) SkypeUriPreview Preview/0.5",
    "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_5) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/13.1.1 Safari/605.1.15 (Applebot/0.1; +http://www.apple.com/go/applebot)",
    "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) HeadlessChrome/139.0.0.0 Safari/537.36",
    "Mozilla/5.0 (compatible; GPTBot/1.2; +https://openai.com/gptbot)",
    "Mozilla/5.0 (compatible; AhrefsBot/7.0; +http://ahrefs.com/robot/)",
    "Mozilla/5.0 (compatible; YandexBot/3.0; +http://yandex.com/bots)",
    "curl/8.5.0",
    "Wget/1.21.3",
    "python-requests/2.32.3",
    "python-httpx/0.28.1",
    "Go-http-client/2.0",
    "okhttp/4.12.0",
    "Java/17.0.2",
    "axios/1.7.2",
    "Mozilla/5.0 (compatible; UptimeRobot/2.0; http://www.uptimerobot.com/)",
    "Mozilla/5.0 (Windows NT 10.0) Barracuda Sentinel (EE)",
    "Microsoft Office/16.0 (Windows NT 10.0; Microsoft Outlook 16.0)",
    "W3C_Validator/1.3",
    "FeedFetcher-Google; (+http://www.google.com/feedfetcher.html)",
    "Pleroma 2.6.0; https://social.example <admin@social.example>",
    "Acme-Crawler/2.0 (+https://crawler.example)",
    "Mozilla/5.0 (X11) SomeNewBot/1.0",
    "Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 PhantomJS/2.1",
    "Lighthouse",
    "GoogleImageProxy",
    "Mozilla/5.0 (compatible; Nuclei - Open-source project)",
    "kube-probe/1.31",
]


@pytest.mark.parametrize("agent", ["", "  ", *NOT_PEOPLE])
def test_a_program_without_a_reader_is_left_out(agent):
    assert not bots.is_person("GET", {"User-Agent": agent})


@pytest.mark.parametrize(
    ("header", "value"),
    [
        ("Sec-Purpose", "prefetch"),
        ("Sec-Purpose", "prefetch;prerender"),
        ("Purpose", "prefetch"),
        ("X-Purpose", "preview"),
        ("X-Moz", "prefetch"),
    ],
)
def test_a_page_fetched_ahead_is_not_shown_yet(header, value):
    assert not bots.is_person("GET", {"User-Agent": CHROME, header: value})


@pytest.mark.parametrize("method", ["HEAD", "OPTIONS", "POST"])
def test_only_a_get_shows_a_page(method):
    assert not bots.is_person(method, {"User-Agent": CHROME})


def test_a_telephone_with_bot_in_its_brand_is_a_person():
    assert bots.is_person("GET", {"User-Agent": CUBOT})


@pytest.mark.parametrize(
    ("agent", "device"),
    [
        (IPHONE, "phone"),
        (PIXEL, "phone"),
        (IN_INSTAGRAM, "phone"),
        (IPAD, "tablet"),
        (ANDROID_TABLET, "tablet"),
        (CHROME, "desktop"),
        (FIREFOX, "desktop"),
    ],
)
def test_a_device_is_only_a_class(agent, device):
    assert bots.device({"User-Agent": agent}) == device


def test_a_browser_may_say_that_it_is_a_phone():
    hints = {"User-Agent": "Mozilla/5.0 Gecko/1", "Sec-CH-UA-Mobile": "?1"}
    assert bots.device(hints) == "phone"
