"""What web sites put around an article: buttons, accounts, comments, advertisements of their own."""

from __future__ import annotations

BUTTONS = (
    "a a(?: a)?", r"\d[\d.,]{0,5}k? shares?", "shares?(?: this(?: (?:story|article|page))?| on)?",
     "tweet(?: this)?", "print(?: this)?",
    "e-?mail(?: this)?", r"google(?:\+| plus)?", "pinterest", "facebook", "twitter", "instagram", "reddit",
    "linked ?in", "tumblr", "pocket", "whatsapp", "telegram", "stumbleupon", "digg", "flipboard", "close",
    "embed", "replay", "pause", "play", "mute", "enlarge", "next", "previous", "menu", "search", "home",
    "log ?in", "sign (?:in|up)", "register", "subscribe", "newsletters?", "skip (?:ad|to (?:main )?content)",
    "ad loading", "like(?: this| loading)?", "loading", "buy photos?", "hide transcript", "show transcript",
    "copy(?: link)?", "back to (?:top|gallery|article|home)", "click to enlarge",
    (
        r"(?:view |show |hide |post |leave |add |read |see )?(?:an? |your |all |the )?(?:\d{1,5} )?(?:pending "
        r")?comments?(?: \(\d{1,5}\)| below)?"
    ),
    "photos?", "videos?", "(?:of )?autoplay", "(?:show |hide )?(?:thumbnails|captions)",
    "photo gallery", "slide ?show", "video player", "related video", "teilen", "drucken", "kommentare",
    "partager", "imprimer", "commentaires", "compartir", "imprimir", "comentarios", "condividi", "stampa",
)  # fmt: skip
"""Labels of buttons, which stand alone or in a row."""

TEASERS = (
    "around the web", "happening now", "just one more thing", "what others are (?:clicking on|reading)",
    "you may (?:also )?(?:like|be interested in|enjoy)(?: th(?:ese|is) (?:stories|articles|topic))?",
    "like this topic", "more stories (?:on|from|by) .{1,60}",
    r"read more (?:\w{2,15} )?(?:articles|news|stories) (?:about|at|by|from|on) .{1,60}",
     "complete coverage(?: of .{1,60})?",
    "more (?:details|coverage|information) (?:on|of|from) .{1,60}", "trending stories", "top stories",
    "latest (?:news|stories|headlines|videos?)", "photos and videos", "from the web",
    "popular (?:stories|articles|now)", "scroll down for (?:video|more).{0,20}",
    "(?:story|article|post) continues? (?:below|after).{0,30}", r"page \d{1,3} of \d{1,3}",
    (
        "watch (?:the |this |latest |our |full )?(?:report|story|video|interview|news conference)(?: here| "
        "below| above)?"
    ),
    "why are we asking this", "up next", "top trending", "stories of the day", "listen now", "watch mobile video",
    r"more videos?(?: \(\d{1,3} of \d{1,3}\))?", "link to this (?:photo|story|video)", "posted on",
    r"(?:(?:also|more) on|inside|more content (?:at|from|on)) \S{1,30}\.(?:com|net|org)",
    r"read (?:full|more) .{2,40} (?:at|on) \S{1,30}\.(?:com|net|org)",
    "(?:other|recent) (?:local )?(?:headlines|news)", r"more stories you may like(?: on .{1,30})?",
    "on (?:twitter|facebook|instagram|mobile)", "station contact info", "also see",
    r"previous(?:ly)?(?: coverage| stor(?:y|ies)| reports?)?:.{3,}[^.!?\s]",
    (
        r"(?:\d{1,2}/\d{1,2}/\d{2,4} )?related (?:coverage|headlines?|stor(?:y|ies)|links?|articles?|video)\s"
        r".{1,120}[^.!?\s]"
    ),
)  # fmt: skip
"""What stands on a line of its own above other articles, or between the parts of this one."""

REQUESTS = (
    "please (?:enable|turn on|disable) (?:java ?script|cookies|your ad)",
    "this (?:slide ?show|page|site|video) requires", "you need the latest version of",
    "you must (?:enter|be logged|log in|sign|enable)", "sign in (?:using|with|to)", "welcome back[.!,]",
    "already (?:have an account|a (?:subscriber|member))", r"don(?:'|\u2019)t have an account",
    r"(?:we have|we(?:'|\u2019)ve) sent (?:you )?a(?:n e-?mail| verification| confirmation)",
    "thank(?:s| you) for (?:registering|signing up|subscribing|reading|your (?:subscription|registration))",
    "we look forward to seeing you on",
    "your (?:notification|comment|e-?mail|message|subscription|account) has been",
    "there was a (?:problem|error) (?:saving|sending|processing)", "e-?mail notifications are",
    "if you do not receive the",
    "by (?:submitting|subscribing|signing up|continuing to|clicking|registering|using this)",
    "(?:this|our) (?:site|website|page) uses cookies", "read or share this (?:story|article)",
    r"(?:message:[\s*]{0,3})?a friend wanted you to see",
    r"see (?:our|the|[\w ]{2,30}['\u2019]s?) (?:map|list|gallery|photos?|video|timeline|slide ?show) of\b",
    "report an? (?:error|typo|correction)",
    "submit a (?:tip|news tip|photo|correction)", "send (?:us )?(?:your )?news tips",
    "be sure (?:to|and) (?:watch|follow|like|tune)", "on a mobile device",
    "sorry, your browser", r"your browser does(?:n['\u2019]t| not) support", "(?:close )?get e-?mail notifications",
    "this (?:story|is) (?:is )?(?:a )?developing", r"refresh .{2,50}\bfor\b.{0,40}\b(?:updates?|latest|news|more)\b",
    r"check \S+\.\w{2,3} for (?:the latest|more|updates)\b", "related to this story", "tweets from the",
    r"(?:keep up with|stay updated with) .{2,40}\b(?:anchors|facebook|feeds?|reporters|twitter)\b",
    r"contributing: ", r"whenever .{2,60} posts new content", r"text .{2,30} to \d{4,6}\b",
    r"there (?:are|is) .{1,20} (?:photos?|videos?) (?:in|inside|with) this (?:article|story)",
    r"to contact (?:the )?(?:author|editor|reporter|writer)\b",
    r"continue to (?:check|follow|watch) .{2,40}\bfor\b", r"watch .{3,60}\bvideos? (?:at|on) \S+$",
    r"count on .{2,30} to (?:keep|bring)\b",
    r"for (?:the latest|news|breaking|local)\b.{0,60}\b(?:download|visit|follow|sign up|tune (?:in|to)|go to)\b",
    "having trouble (?:viewing|seeing|loading|watching|playing|with)",
    r"keep up with (?:the latest|local|breaking|all)\b.{0,80}(?:news|app|alerts?|newsletters?)",
    r"we have (?:a|our) (?:crew|team|reporter|photographer)s? (?:on|at|headed|heading|en route)",
    r"we(?: will|'ll|\u2019ll) (?:keep you (?:updated|posted)|continue to (?:update|follow)|bring you|have more)",
    "(?:please )?(?:stay|keep) (?:with|tuned (?:to|for|with))", "(?:please )?check back",
    "watch .{2,60} (?:for more|and stay)", "stay up to date", "get .{2,40} in your inbox",
    "join the conversation", "never miss", "find .{2,30} on (?:twitter|facebook|instagram)",
    r"(?:follow|like) .{2,40} on (?:twitter|facebook|instagram|mastodon|threads|x)\b",
    r"follow [^:]{2,30}:(?:\s|$)", r"download .{2,30}\bapps?\b",
    "get (?:breaking|the latest|our|more) .{0,40}(?:alerts?|news|app|inbox|delivered)",
    r"(?:\d{1,2} news )?(?:app|mobile) users,? (?:click|tap)",
    "(?:click|tap) (?:here|on the|to (?:see|view|watch|enlarge|read|subscribe|download))",
    r"to (?:learn|read|see|find out) more\b.{0,90}(?:visit|click|go to|see|https?:|www\.)",
    "(?:watch|listen to) .{2,40} on demand",
    r"this (?:story|article|content) is (?:only )?(?:available|for)\b.{0,60}(?:archives?|subscribers?|members)",
    "keep checking .{2,40} for ", r"stay on \S{2,30} for ", "stay in touch (?:with us|any(?:time|where))",
    r"for more on this story,? .{0,60}\b(?:read|see|visit|watch)\b", "tune in (?:to|for) ",
    r"read .{2,60} for (?:full details|more on this)\b", "to read the (?:entire|full|whole) (?:article|story)",
    r"please (?:refresh|return to) .{2,60}\bfor\b", r"get the .{2,30} app\b", "get alerted to ",
    (
        r"more(?: (?:details|information))?(?: will be (?:added|posted|provided|released))? as (?:soon as )?"
        r"(?:details|information|it|they) (?:becomes?|(?:is|are)(?: made)?) available\b"
    ),
    "to join the conversation", "check .{3,60} for (?:the latest|updates)\\b", "see a typo",
    r"click (?:on )?the (?:link|map|player|video) (?:above|below)",
    r"don['\u2019]t miss another ", "download for (?:android|ios|iphone)", "click for more",
    "click below to ", "photo gallery: ",
    r"you can reach .{3,40} at (?:facebook|twitter|\S{2,30}@)",
    "this is (?:a developing|a breaking|an ongoing)(?: news)? story",
    r"you (?:can also|also can|can) submit (?:a |your )?tips?\b",
    "(?:this|the) (?:story|article|report) (?:will be|is being) updated",
    "the following (?:comments|material) (?:are|is)",
    "comments (?:are|have been) (?:closed|disabled|moderated)", "leave a (?:reply|comment|reflection)",
    r"what do you think\? ", "support (?:our|local|independent) journalism",
    "(?:become|be) a (?:member|subscriber)", "subscribe(?:rs)? (?:to|for|now|today|can)", r"https?://\S+$",
    r"www\.\S+$",
)  # fmt: skip
"""How a block begins that a site says to its visitors, whatever follows."""

PLAYER = (
    r"(?:CLOSE|Close)\s(?:Skip|Embed)\b|EMBED\s(?:</)?>|(?:PLAY|Play|play)\s(?:Mute|Pause|pause|Facebook Twitter)\b"
    r"|Embed\s.{5,200}\bautoplay\b"
)
"""What a page's player says before the caption of its film."""

WITNESSES = (
    r"(?:please )?call (?:the )?[\w .'\u2019-]{0,60}(?:stoppers|police|sheriff)[^.]{0,60}\d{3}-\d{4}.{0,160}",
    (
        r"to (?:leave|pass|provide|remain|report|submit)\b.{1,60}\b(?:anonymous|tips?\b|information\b).{0,60}"
        r"\b(?:call|contact|text|e-?mail|visit)\b.{0,100}"
    ),
    (
        "(?:(?:if )?(?:anyone|any ?body)|those|if you|"
        "(?:police|investigators|detectives|deputies|officers|authorities) "
        r"(?:are )?(?:ask(?:ing|s)?|urg(?:ing|e|es)) (?:for )?(?:anyone|any ?body|those))\b.{0,80}\b"
        r"(?:information|tips?|witness(?:ed|es)?|saw|see(?:n|s|ing)|heard|knows?|recogni[sz]es?)\b.{0,160}(?:\bcall"
        r"|\bcontact|\bcome forward|\btext\b|\be-?mail|stoppers|tip ?line|\b911\b|\d{3}-\d{4}).{0,300}"
    ),
    (
        r"(?:callers|tips|tipsters|persons)(?: wishing to \w{2,20} anonymous)? (?:to|can|may|could)\b"
        r".{0,120}(?:anonymous|reward|text(?:ing)?\b"
        r"|\d{3}-\d{4}).{0,120}"
    ),
    r"(?:if your (?:information|tip)|tips?) .{2,80}\b(?:arrest|capture|conviction)\b.{2,60}\breward\b.{0,120}",
    r"submit (?:(?:a|an|your) )?(?:anonymous )?tips? to .{2,200}",
)  # fmt: skip
"""The police's standing request to the public."""
