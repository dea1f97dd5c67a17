"""News agencies and broadcasters that others credit."""

from __future__ import annotations

AGENCIES = {
    name.casefold(): name
    for name in (
        "Reuters", "Associated Press", "AP", "AFP", "Agence France-Presse", "ANSA", "dpa", "EFE", "Interfax", "TASS",
        "RIA Novosti", "Xinhua", "Kyodo", "Jiji Press", "Yonhap", "Bloomberg", "UPI", "PTI", "ANI", "IANS",
        "Anadolu Agency", "Anadolu", "PA Media", "PA", "BBC", "CNN", "NPR", "Al Jazeera", "Ukrinform", "Belga", "APA",
        "ATS", "ANP", "TT", "NTB", "Ritzau", "STT", "Lusa", "PAP", "CTK", "MTI", "Agerpres", "BTA", "HINA", "Tanjug",
        "AAP", "Canadian Press", "The Canadian Press", "Press Trust of India", "Politico", "Axios", "Euronews",
    )
}  # fmt: skip
"""Their names folded, and as they write themselves."""
