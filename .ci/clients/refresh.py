"""Opens the spreadsheet that refreshes in LibreOffice, once without and once with its links updated; what is read anew must be what the service says.

Arguments: address of the service, folder to work in. Needs Debian's libreoffice-calc and python3-uno.
"""

import csv
import io
import os
import pathlib
import signal
import subprocess
import sys
import time
import urllib.request
import zipfile

import uno
from com.sun.star.beans import PropertyValue

SERVICE, FOLDER = sys.argv[1], pathlib.Path(sys.argv[2]).resolve()
SEARCH = "?fields=id,name,released,licence,parameters&region=EU&weights=open"
STALE = "an-id-of-yesterday"

# What a reader does who trusts the folder: links are updated when a file from there is opened.
TRUSTED = f"""<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Calc/Content/Update"><prop oor:name="Link" oor:op="fuse"><value>0</value></prop></item>
<item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="SecureURL" oor:op="fuse"><value><it>{FOLDER.as_uri()}</it></value></prop></item>
</oor:items>
"""


def get(address):
    with urllib.request.urlopen(SERVICE + address) as answer:
        return answer.read()


def aged(file, first):
    """The same file as if it had been kept since the first model had another id."""
    old = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(file)) as parts, zipfile.ZipFile(old, "w") as copy:
        for part in parts.infolist():
            content = parts.read(part)
            if part.filename == "content.xml":
                assert f">{first}<".encode() in content
                content = content.replace(f">{first}<".encode(), f">{STALE}<".encode())
            copy.writestr(part, content)
    return old.getvalue()


def property_of(name, value):
    one = PropertyValue()
    one.Name, one.Value = name, value
    return one


def cells(desktop, mode):
    """The first sheet as it shows: mode 0 of opening updates no links, 1 those that the settings allow."""
    hidden = property_of("Hidden", True), property_of("UpdateDocMode", mode)
    document = desktop.loadComponentFromURL((FOLDER / "refreshing.ods").as_uri(), "_blank", 0, hidden)
    sheet = document.Sheets.getByIndex(0)
    cursor = sheet.createCursor()
    cursor.gotoEndOfUsedArea(False)
    area = sheet.getCellRangeByPosition(0, 0, cursor.RangeAddress.EndColumn, cursor.RangeAddress.EndRow)
    rows = [list(row) for row in area.DataArray]
    names = list(document.Sheets.ElementNames)
    document.close(True)
    return names, rows


def main():
    rows = list(csv.reader(io.StringIO(get("/v1/models.csv" + SEARCH).decode())))
    FOLDER.mkdir(parents=True, exist_ok=True)
    (FOLDER / "refreshing.ods").write_bytes(aged(get("/refreshing.ods" + SEARCH), rows[1][0]))
    (FOLDER / "profile" / "user").mkdir(parents=True, exist_ok=True)
    (FOLDER / "profile" / "user" / "registrymodifications.xcu").write_text(TRUSTED)
    pipe = f"pipe,name=catalogue{time.time_ns()};urp;"
    profile = "-env:UserInstallation=" + (FOLDER / "profile").as_uri()
    office = subprocess.Popen(["soffice", "--headless", "--norestore", profile, "--accept=" + pipe], start_new_session=True)
    try:
        context = uno.getComponentContext()
        resolver = context.ServiceManager.createInstance("com.sun.star.bridge.UnoUrlResolver")
        for attempt in range(120):
            try:
                remote = resolver.resolve(f"uno:{pipe}StarOffice.ComponentContext")
                break
            except Exception:
                time.sleep(0.5)
        else:
            sys.exit("LibreOffice does not answer")
        desktop = remote.ServiceManager.createInstance("com.sun.star.frame.Desktop")
        names, kept = cells(desktop, 0)
        _, fresh = cells(desktop, 1)
        desktop.terminate()
        office.wait(30)
    finally:
        if office.poll() is None:
            os.killpg(office.pid, signal.SIGKILL)
    assert len(names) == 2, names
    assert kept[0] == rows[0], kept[0]
    assert kept[1][0] == STALE, kept[1]
    assert len(fresh) == len(rows) > 20, (len(fresh), len(rows))
    for name in ("id", "name", "licence"):
        column = rows[0].index(name)
        assert [row[column] for row in fresh] == [row[column] for row in rows], name
    column = rows[0].index("parameters")
    numbers = [float(row[column]) if row[column] else "" for row in rows[1:]]
    assert [row[column] for row in fresh[1:]] == numbers, "parameters"
    print(f"{len(rows) - 1} rows, and {STALE} became {fresh[1][0]}")


main()
